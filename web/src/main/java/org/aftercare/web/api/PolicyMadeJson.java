package org.aftercare.web.api;

import org.aftercare.warranty.UploadedPolicies;

/** What became of an upload. @param isNew false when the same content was kept before */
public record PolicyMadeJson(String policy, boolean isNew) {
    static PolicyMadeJson of(UploadedPolicies uploaded) {
        return new PolicyMadeJson(uploaded.version(), uploaded.isNew());
    }
}
