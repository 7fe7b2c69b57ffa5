package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.platform.NotFound;
import org.aftercare.warranty.PolicyDesk;
import org.aftercare.warranty.PolicyTable;
import org.aftercare.warranty.UploadPolicies;
import org.aftercare.web.Csvw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of the coverage policies; for head office, and for managers to read. */
@Path("policies")
@RequestScoped
@Tag(name = "policies")
public class PolicyResource {
    /** More than all policy files together need. */
    private static final int MOST_PARTS = 40;

    @Inject
    PolicyDesk policies;

    @Inject
    Once once;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every version, the newest first, and on which days it holds")
    public ItemsJson<PolicyJson> versions() {
        return ItemsJson.all(policies.versions().stream().map(PolicyJson::of).toList());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @PhotoSize
    @Operation(
            summary = "Keep files as a new version: a part for each, with its file name; a part named note is for"
                    + " readers. Files that are not sent are those of the version in force. Head office only")
    @APIResponse(
            responseCode = "201",
            description = "The version, a proposal until it is put into force; the same content again is the same",
            content = @Content(schema = @Schema(implementation = PolicyMadeJson.class)))
    @APIResponse(responseCode = "422", description = "Every wrong line; nothing was kept")
    public Response upload(@HeaderParam("Idempotency-Key") String key, List<EntityPart> parts) throws IOException {
        if (parts.size() > MOST_PARTS) throw new BadCall(400, "These are more parts than there are files.");
        var note = "";
        List<UploadPolicies.File> files = new ArrayList<>();
        var sent = new ByteArrayOutputStream();
        for (EntityPart part : parts) {
            byte[] content = part.getContent().readAllBytes();
            sent.writeBytes(
                    (part.getName() + '\n' + part.getFileName().orElse("") + '\n').getBytes(StandardCharsets.UTF_8));
            sent.writeBytes(content);
            if (part.getFileName().isPresent())
                files.add(new UploadPolicies.File(part.getFileName().get(), content));
            else if ("note".equals(part.getName())) note = new String(content, StandardCharsets.UTF_8);
        }
        Fields fields = new Fields();
        String told = fields.text("note", note, Fields.WORDS);
        var order = fields.made(() -> new UploadPolicies(files, told));
        return once.of(sent.toByteArray(), () -> {
                    var made = policies.upload(order);
                    return Made.anew("policies/" + made.version(), PolicyMadeJson.of(made));
                })
                .response();
    }

    @GET
    @Path("schema")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The format of every file, as metadata of CSV on the Web (W3C)")
    public Response schema() {
        return Response.ok(Csvw.of(policies.formats()).toString()).build();
    }

    @GET
    @Path("{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One version and the files that it consists of")
    public PolicyJson version(@PathParam("version") String version) {
        return PolicyJson.of(policies.read(version));
    }

    @GET
    @Path("{version}/files/{file}")
    @Produces("text/csv")
    @Operation(summary = "A file of a version as it stands")
    public String file(@PathParam("version") String version, @PathParam("file") String file) {
        return policies.read(version).tables().stream()
                .filter(table -> table.file().equals(file))
                .map(PolicyTable::text)
                .findFirst()
                .orElseThrow(() -> new NotFound("policy", version + "/" + file));
    }

    /** @param other the version to compare with */
    @GET
    @Path("{version}/comparison")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a version says otherwise than the one named by 'with'")
    public PolicyComparisonJson comparison(@PathParam("version") String version, @QueryParam("with") String other) {
        Fields fields = new Fields();
        String before = fields.required("with", other, Fields.CODE).strip();
        return fields.made(() -> PolicyComparisonJson.of(policies.compare(before, version)));
    }
}
