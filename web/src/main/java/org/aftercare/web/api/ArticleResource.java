package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.FaultCodes;
import org.aftercare.knowledge.ArticleCard;
import org.aftercare.knowledge.ArticleDesk;
import org.aftercare.platform.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles on known problems: what is published; for office as it was last written. */
@Path("articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "problems")
public class ArticleResource {
    @Inject
    ArticleDesk desk;

    @Inject
    DeviceDesk devices;

    @Inject
    FaultCodes codes;

    @GET
    @Operation(summary = "Articles on known problems, of a symptom and for a model where these are given")
    public ItemsJson<ArticleJson> articles(@QueryParam("symptom") String symptom, @QueryParam("model") String model) {
        Fields fields = new Fields();
        String of = fields.code("symptom", symptom, code -> codes.symptom(code).isPresent(), "UNKNOWN_SYMPTOM");
        String with = fields.code("model", model, code -> devices.model(code).isPresent(), "MODEL_UNKNOWN");
        return fields.made(() -> ItemsJson.all(desk.articles().stream()
                .filter(one -> isOf(one, of, with))
                .map(ArticleJson::of)
                .toList()));
    }

    private static boolean isOf(ArticleCard one, String symptom, String model) {
        var models = one.content().models();
        return (symptom.isEmpty() || one.content().symptoms().contains(symptom))
                && (model.isEmpty() || models.isEmpty() || models.contains(model));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One article")
    public ArticleJson article(@PathParam("id") String id) {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("article", id);
        return ArticleJson.of(desk.article(Long.parseLong(id)));
    }
}
