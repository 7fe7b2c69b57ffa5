package org.aftercare.web.api;

import java.util.List;

/** Which bags go to which store together, as sent. @param tickets their numbers */
public record ManifestInput(String storeCode, List<String> tickets) {}
