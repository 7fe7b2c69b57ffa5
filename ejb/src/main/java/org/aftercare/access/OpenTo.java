package org.aftercare.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says why a public desk method asks for no caller: a house rule wants one or the other on each. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenTo {
    /** Who may come and what guards it instead, e.g. "the holder of a link; the token is checked". */
    String value();
}
