package org.aftercare.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.platform.Limits;
import org.aftercare.survey.ObjectionDesk;
import org.aftercare.survey.ObjectionDesk.Standing;
import org.junit.jupiter.api.Test;

class ObjectionPageTest {
    Standing standing = Standing.MAY_BE_ASKED;
    final ObjectionPage page = new ObjectionPage();

    ObjectionPageTest() {
        page.door = new Door();
        page.door.limits = new Limits();
        page.stationery = new Stationery();
        page.desk = new ObjectionDesk() {
            @Override
            public Standing standing(String token) {
                return standing;
            }

            @Override
            public Standing say(String token, boolean objects) {
                if (standing != Standing.UNKNOWN) standing = objects ? Standing.OBJECTS : Standing.MAY_BE_ASKED;
                return standing;
            }
        };
    }

    @Test
    void lookingSaysNothing() throws Exception {
        for (String method : new String[] {"GET", "HEAD"})
            assertThat(Guest.of(method, "/o/good").visits(page).status).isEqualTo(200);
        assertThat(Guest.get("/o/good").visits(page).text())
                .contains("Don’t ask me any more")
                .doesNotContain("<script");
        assertThat(standing).isEqualTo(Standing.MAY_BE_ASKED);
    }

    @Test
    void theButtonSaysItAndTakesItBack() throws Exception {
        assertThat(Guest.post("/o/good?lang=ro", "object=1").visits(page).text())
                .contains("Nu vă vom mai întreba", "Mă puteți întreba din nou");
        assertThat(standing).isEqualTo(Standing.OBJECTS);
        assertThat(Guest.post("/o/good", "again=1").visits(page).text()).contains("Don’t ask me any more");
        assertThat(standing).isEqualTo(Standing.MAY_BE_ASKED);
    }

    @Test
    void aMailProgramSaysItInOneClick() throws Exception {
        assertThat(Guest.post("/o/good", "List-Unsubscribe=One-Click").visits(page).status)
                .isEqualTo(200);
        assertThat(standing).isEqualTo(Standing.OBJECTS);
        standing = Standing.MAY_BE_ASKED;
        var other = Guest.post("/o/good", "").sending("multipart/form-data; boundary=x");
        assertThat(other.visits(page).status).isEqualTo(200);
        assertThat(standing).isEqualTo(Standing.OBJECTS);
    }

    @Test
    void aLinkThatLeadsNowhereIsToldKindly() throws Exception {
        standing = Standing.UNKNOWN;
        assertThat(Guest.get("/o/x").visits(page).status).isEqualTo(404);
        assertThat(Guest.post("/o/x", "object=1").visits(page).status).isEqualTo(404);
        standing = Standing.EXPIRED;
        assertThat(Guest.get("/o/x").visits(page).status).isEqualTo(410);
    }
}
