package org.aftercare.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.insight.Problem;
import org.aftercare.insight.ProblemDesk;

/** Every reported problem of a period as a file: {@code /problems.csv?region=EAST&days=30}. */
@WebServlet({"/problems.csv", "/problems.xlsx"})
public class ProblemSheet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProblemDesk desk;

    @Inject
    transient DeviceDesk devices;

    @Inject
    transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var zone = me.getWords().zone();
        var problems = desk.problems(ProblemAddress.of(request, me.now(), zone).question());
        Map<String, String> names =
                devices.models().stream().collect(Collectors.toMap(DeviceModel::code, DeviceModel::fullName));
        try (var sheet = Spreadsheet.answer(response, request.getServletPath().substring(1), zone)) {
            sheet.row(headings());
            for (Problem one : problems)
                sheet.row(List.of(
                        one.symptom(),
                        me.getWords().code("symptom", one.symptom()),
                        one.model(),
                        names.getOrDefault(one.model(), ""),
                        one.n(),
                        one.repairs(),
                        one.share(),
                        one.before()));
        }
    }

    private List<String> headings() {
        return List.of(
                        "sheet.code",
                        "problems.symptom",
                        "sheet.modelCode",
                        "intake.model",
                        "problems.n",
                        "problems.repairs",
                        "problems.share",
                        "problems.earlier")
                .stream()
                .map(me.getWords()::of)
                .toList();
    }
}
