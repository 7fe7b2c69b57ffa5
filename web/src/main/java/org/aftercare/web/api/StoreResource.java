package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stores of the network. */
@Path("stores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stores")
public class StoreResource {
    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "All stores in order of code")
    public ItemsJson<StoreJson> stores() {
        return ItemsJson.all(network.stores().stream().map(this::told).toList());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One store")
    public StoreJson store(@PathParam("code") String code) {
        if (!StoreCode.isValid(code)) throw new NotFound("store", code);
        return told(network.store(new StoreCode(code)));
    }

    private StoreJson told(StoreCard store) {
        return StoreJson.of(store, network.calendar(store.code()).isOpenAt(clock.instant()));
    }
}
