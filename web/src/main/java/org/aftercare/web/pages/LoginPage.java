package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.aftercare.access.AccessDesk;
import org.aftercare.access.Caller;
import org.aftercare.web.SignInLimit;
import org.aftercare.web.Visit;

/** The door for people. */
@Named
@RequestScoped
public class LoginPage {
    @Inject
    AccessDesk access;

    @Inject
    SignInLimit limit;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private String name = "";
    private String password = "";
    private String to = "";
    private String problem = "";

    public void signIn() {
        var attempt = limit.attempt(name, request.getRemoteAddr());
        if (attempt.isRefused()) {
            problem = me.say("login.wait", attempt.retryAfter().toSeconds());
            return;
        }
        access.signIn(name.strip(), password)
                .ifPresentOrElse(
                        caller -> {
                            attempt.succeeded();
                            enter(caller);
                        },
                        () -> problem = me.getWords().of("login.wrong"));
    }

    private void enter(Caller caller) {
        Visit.begin(request, caller);
        going.afterSigningIn(to);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never sent back to the page. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getProblem() {
        return problem;
    }
}
