package org.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    /login.xhtml,                          true,  the form itself
                    /jakarta.faces.resource/care.css.xhtml, true, what the form is made of
                    /s/abc,                                true,  a survey's link
                    /t/abc,                                true,  a tracking link
                    /e/abc,                                true,  an estimate's link
                    /a/abc/12,                             true,  an appeal's photo
                    /health,                               true,  asked by machines
                    /help,                                 true,  for anybody before they come
                    /help/me,                              false, is another path
                    /queue.xhtml,                          false, a page
                    /sales,                                false, only begins like an open one
                    /s,                                    false, names no link
                    /login.xhtml/more,                     false, is another path
                    /appeals.xhtml,                        false, a page
                    /picture,                              false, photos are the staff's
                    """)
    void everythingIsClosedButWhatIsNamed(String path, boolean open, String why) {
        assertThat(Way.isOpen(path)).as(why).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /ticket.xhtml?n=R-4K7QX2M, /ticket.xhtml?n=R-4K7QX2M, a page of ours
                    /board.xhtml,              /board.xhtml,              a page without a question
                    //evil.example/x.xhtml,    /queue.xhtml,              another site
                    /\\evil.example/x.xhtml,   /queue.xhtml,              browsers read a backslash as a slash
                    https://evil.example/,     /queue.xhtml,              another site in full
                    /login.xhtml?to=/a.xhtml,  /queue.xhtml,              would ask again
                    '',                        /queue.xhtml,              nothing wanted
                    """)
    void afterSigningInOneComesBackToPagesOfOursOnly(String wanted, String where, String why) {
        assertThat(Way.after(wanted)).as(why).isEqualTo(where);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    /ticket.xhtml, n=R-1&x=2, /login.xhtml?to=%2Fticket.xhtml%3Fn%3DR-1%26x%3D2
                    /queue.xhtml,  -,         /login.xhtml
                    /,             -,         /login.xhtml
                    """)
    void theFormRemembersWhatWasWanted(String path, String query, String form) {
        assertThat(Way.toTheForm(path, query)).isEqualTo(form);
    }
}
