package org.aftercare.warranty;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.ReferenceFiles.Problem;

/** Policy files as somebody sent them: what they are is judged here, what they say by the reader of them all. */
public final class Upload {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PROBLEMS = 500;

    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, String> sent = new LinkedHashMap<>();

    Upload(List<UploadPolicies.File> files) {
        if (files.isEmpty()) errors.add(FieldError.of("files", "REQUIRED"));
        Set<String> names = new HashSet<>();
        for (var file : files) {
            if (!names.add(file.name())) errors.add(FieldError.of("files", "POLICY_FILE_TWICE", file.name()));
            else if (PolicyBook.CODES.contains(file.name()))
                errors.add(FieldError.of("files", "POLICY_FILE_CODES", file.name()));
            else if (!PolicyTexts.FILES.containsKey(file.name()))
                errors.add(FieldError.of("files", "POLICY_FILE_UNKNOWN", file.name()));
            else if (file.content().length > MOST_BYTES)
                errors.add(FieldError.of("files", "POLICY_FILE_TOO_LARGE", file.name()));
            else
                decoded(file.content())
                        .ifPresentOrElse(
                                text -> sent.put(file.name(), text),
                                () -> errors.add(FieldError.of("files", "POLICY_FILE_ENCODING", file.name())));
        }
    }

    /**
     * The files of the version in force with these in their place, and the codes of the start.
     *
     * @throws InvalidInput when a file can't be taken
     */
    Map<String, String> over(Map<String, String> atStart, Map<String, String> inForce) {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        Map<String, String> texts = new LinkedHashMap<>(atStart);
        inForce.forEach((name, text) -> {
            if (texts.containsKey(name) && !PolicyBook.CODES.contains(name)) texts.put(name, text);
        });
        texts.putAll(sent);
        return texts;
    }

    /** What a file says, wherever it was written. @throws InvalidInput field {@code files} */
    public static String text(UploadPolicies.File file) {
        if (file.content().length == 0) throw new InvalidInput("files", "REQUIRED");
        if (file.content().length > MOST_BYTES) throw new InvalidInput("files", "POLICY_FILE_TOO_LARGE", file.name());
        return decoded(file.content())
                .orElseThrow(() -> new InvalidInput("files", "POLICY_FILE_ENCODING", file.name()));
    }

    /** @throws InvalidInput with each of them, when there are any */
    public static void refuse(List<Problem> problems) {
        if (problems.isEmpty()) return;
        List<FieldError> errors = new ArrayList<>();
        problems.stream().limit(MOST_PROBLEMS).map(Upload::error).forEach(errors::add);
        if (problems.size() > MOST_PROBLEMS)
            errors.add(FieldError.of("files", "POLICY_MORE_LINES", problems.size() - MOST_PROBLEMS));
        throw new InvalidInput(errors);
    }

    private static FieldError error(Problem problem) {
        var field = problem.file() + ":" + problem.line();
        if (problem.code().isEmpty())
            return FieldError.of(field, "POLICY_LINE", problem.file(), problem.line(), problem.why());
        var code = "LINE_" + problem.code();
        List<Object> said = new ArrayList<>(List.of(problem.file(), problem.line()));
        said.addAll(problem.arguments());
        return FieldError.of(field, code, said.toArray());
    }

    /** Spreadsheets begin with a mark and end their lines in their own way: neither says anything. */
    private static Optional<String> decoded(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) return Optional.empty();
            return Optional.of((text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n"));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
