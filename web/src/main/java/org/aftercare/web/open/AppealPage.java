package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftercare.counter.AppealDesk;
import org.aftercare.counter.DisputedClaim;
import org.aftercare.counter.DisputedClaim.Standing;
import org.aftercare.counter.Opened;
import org.aftercare.counter.ToldVerdict;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;
import org.aftercare.warranty.Coverage;
import org.aftercare.web.PhotoServlet;
import org.aftercare.web.Verdict;
import org.aftercare.web.Words;

/**
 * What was found and what shows it, for the customer who pays for it, and their no to it by POST: {@code /a/<token>}; a
 * photo of the evidence is {@code /a/<token>/<id>}. The token is that of the letter which told them.
 */
@WebServlet("/a/*")
@MultipartConfig(
        maxFileSize = AppealPage.PHOTO,
        maxRequestSize = AppealDesk.MOST_PHOTOS * AppealPage.PHOTO + FormBody.MOST_BYTES,
        fileSizeThreshold = FormBody.MOST_BYTES)
public class AppealPage extends OpenPage {
    static final long PHOTO = 15L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient AppealDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String photo = photo(request);
        if (photo.isEmpty()) show(request, response, 200, desk.claim(key(request)), "", Map.of());
        else if (photo.matches("[0-9]{1,18}")) picture(request, response, Long.parseLong(photo));
        else tell(request, response, 404, "unknown");
    }

    private void picture(HttpServletRequest request, HttpServletResponse response, long id) throws IOException {
        try {
            var picture = desk.picture(key(request), id);
            if (picture.shown().isPresent()) PhotoServlet.send(picture.shown().get(), request, response);
            else tellGone(request, response, picture.link());
        } catch (NotFound noEvidence) {
            tell(request, response, 404, "unknown");
        }
    }

    /** Photos come in a form of several parts, which the container takes apart within its limits. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/form-data")) {
            super.doPost(request, response);
            return;
        }
        // asked first: the container would keep every photo of whoever guesses
        var opened = desk.claim(key(request));
        if (opened.shown().isEmpty()) {
            tellGone(request, response, opened.link());
            return;
        }
        try {
            post(words(request.getParts()), photos(request.getParts()), request, response);
        } catch (IllegalStateException tooLarge) {
            tell(request, response, 413, "photosTooLarge");
        } catch (ServletException | IOException broken) {
            tell(request, response, 400, "broken");
        }
    }

    @Override
    void post(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        post(form.text("words"), List.of(), request, response);
    }

    private void post(String words, List<byte[]> photos, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String token = key(request);
        try {
            var opened = desk.dispute(token, words, photos);
            if (opened.shown().isEmpty()) tellGone(request, response, opened.link());
            else
                seeOther(
                        request,
                        response,
                        "?lang=" + language(request, opened.shown().get()));
        } catch (InvalidInput wrong) {
            show(request, response, UNPROCESSABLE, desk.claim(token), words, told(request, wrong.errors()));
        } catch (Refusal somethingElseHappened) {
            show(request, response, CONFLICT, desk.claim(token), words, Map.of());
        }
    }

    private Map<String, String> told(HttpServletRequest request, List<FieldError> errors) {
        Words words = words(request, language(request));
        Map<String, String> told = new LinkedHashMap<>();
        errors.forEach(error -> told.putIfAbsent(error.field(), words.of(error)));
        return told;
    }

    private String language(HttpServletRequest request) {
        return desk.claim(key(request)).shown().map(DisputedClaim::language).orElse("");
    }

    private static String language(HttpServletRequest request, DisputedClaim claim) {
        return words(request, claim.language()).locale().toLanguageTag();
    }

    private static String key(HttpServletRequest request) {
        return token(request).split("/", 2)[0];
    }

    /** What stands behind the token. */
    private static String photo(HttpServletRequest request) {
        String[] parts = token(request).split("/", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    private static String words(Iterable<Part> parts) throws IOException, ServletException {
        for (Part part : parts)
            if (part.getName().equals("words")) {
                byte[] typed = bytes(part, FormBody.MOST_BYTES);
                return FormBody.typed(new String(typed, StandardCharsets.UTF_8));
            }
        return "";
    }

    private static List<byte[]> photos(Iterable<Part> parts) throws IOException {
        List<byte[]> photos = new ArrayList<>();
        for (Part part : parts)
            if (part.getName().equals("photo") && part.getSize() > 0) photos.add(bytes(part, (int) PHOTO));
        return photos;
    }

    private static byte[] bytes(Part part, int most) throws IOException {
        try (var in = part.getInputStream()) {
            return in.readNBytes(most);
        }
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Opened<DisputedClaim> opened,
            String typed,
            Map<String, String> errors)
            throws IOException {
        if (opened.shown().isEmpty()) {
            tellGone(request, response, opened.link());
            return;
        }
        DisputedClaim claim = opened.shown().get();
        if (claim.standing() == Standing.OVER) {
            tell(request, response, 410, "noDispute");
            return;
        }
        response.setHeader("Content-Security-Policy", WITH_PICTURES);
        Words words = words(request, claim.language()).at(claim.zone());
        Map<String, Object> model = model(claim, words);
        model.put("typed", typed);
        model.put("errors", errors);
        model.put("path", request.getContextPath() + request.getServletPath() + "/" + key(request));
        show(request, response, status, "appeal", words, model);
    }

    private static Map<String, Object> model(DisputedClaim claim, Words words) {
        Map<String, Object> model = new HashMap<>();
        model.put("standing", claim.standing().name());
        model.put("number", claim.number());
        model.put("device", claim.modelName());
        model.put("store", claim.storeName());
        model.put(
                "findings",
                claim.findings().stream().map(found -> finding(found, words)).toList());
        Verdict told = Verdict.of(claim.coverage(), words);
        model.put("parts", (claim.standing() == Standing.OPEN ? told : told.disputed()).parts());
        model.put("burden", claim.burden().stream().map(words::of).toList());
        model.put("until", claim.until().map(words::day).orElse(""));
        model.put("customersWords", claim.customersWords());
        claim.verdict().ifPresent(verdict -> model.put("settled", verdict(verdict, words)));
        return model;
    }

    private static Map<String, Object> finding(DisputedClaim.Found found, Words words) {
        return Map.of(
                "name", words.code("finding", found.code()),
                "words", found.words(),
                "photos", found.photos());
    }

    static Map<String, Object> verdict(ToldVerdict verdict, Words words) {
        return Map.of(
                "at", words.instant(verdict.at()),
                "finding", words.code("finding", verdict.finding()),
                "words", verdict.words(),
                "covered", verdict.outcome() == Coverage.Outcome.COVERED);
    }
}
