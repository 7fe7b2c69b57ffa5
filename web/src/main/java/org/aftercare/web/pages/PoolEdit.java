package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.loaner.AddLoaner;
import org.aftercare.loaner.PoolDesk;
import org.aftercare.loaner.PoolFileWrong;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.Typed;

/** New phones for a pool: one by its form, many by a file. */
@Named
@RequestScoped
public class PoolEdit {
    private static final int MOST_TOLD = 50;
    private static final int LARGEST = 1_000_000;

    @Inject
    PoolDesk desk;

    @Inject
    DeviceDesk devices;

    @Inject
    LoanersPage page;

    @Inject
    Going going;

    @Inject
    Me me;

    private final TypedForm adding = new TypedForm("device", "model", "code", "looks", "accessories", "battery");
    private Part file;
    private Mistakes wrong = Mistakes.NONE;

    public void add() {
        try {
            var added = desk.add(new AddLoaner(
                    page.place(),
                    adding.text("device"),
                    adding.text("model"),
                    adding.text("code"),
                    adding.text("looks"),
                    adding.text("accessories"),
                    adding.whole("battery")));
            going.tell(me.say("loaners.added", added.code()));
            going.to("loaners.xhtml?" + page.getPlacePart() + "code=" + added.code());
        } catch (Refusal refused) {
            adding.tell(me.getWords(), refused);
        }
    }

    public void upload() {
        try {
            int added = desk.upload(text());
            going.tell(me.say("loaners.uploaded", added));
            going.to("loaners.xhtml?" + page.getPlacePart());
        } catch (PoolFileWrong refused) {
            wrong = new Mistakes(
                    me.getWords().of(refused),
                    Map.of(),
                    refused.lines().stream().limit(MOST_TOLD).map(this::told).toList());
        } catch (Refusal refused) {
            wrong = Mistakes.of(me.getWords(), refused, java.util.Set.of());
        }
    }

    private String told(PoolFileWrong.Wrong line) {
        return line.number() == 0
                ? me.say(line.error())
                : me.say("loaners.file.line", line.number(), me.say(line.error()));
    }

    private String text() {
        if (file == null || file.getSize() == 0) throw new InvalidInput("file", "FILE_EMPTY");
        if (file.getSize() > LARGEST) throw new InvalidInput("file", "TOO_LONG", LARGEST);
        try (var in = file.getInputStream()) {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            if (!Typed.isStorable(text)) throw new InvalidInput("file", "CONTROL_CHARACTER");
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new InvalidInput("file", "FILE_ENCODING");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public List<DeviceModel> getModels() {
        return devices.models();
    }

    public TypedForm getAdding() {
        return adding;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
