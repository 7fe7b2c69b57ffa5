package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.logistics.ManifestDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What lies in a store and has to go to another one. */
@Path("stores/{code}/packing-list")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class PackingResource {
    @Inject
    ManifestDesk desk;

    @GET
    @Operation(summary = "Phones that lie in the store and have to go to another one, by store")
    public ItemsJson<ManifestJson.ToBePackedJson> list(@PathParam("code") String code) {
        if (!StoreCode.isValid(code)) throw new NotFound("store", code);
        return ItemsJson.all(desk.toBePacked(new StoreCode(code)).stream()
                .map(ManifestJson.ToBePackedJson::of)
                .toList());
    }
}
