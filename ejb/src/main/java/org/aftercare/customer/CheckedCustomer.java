package org.aftercare.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Sha256;

/** A customer whose fields were checked: the name as typed, the phone in E.164, the e-mail's host in lower case. */
record CheckedCustomer(String name, String phone, String email, String language) {
    private static final int NAME_MAX = 200;
    private static final int EMAIL_MAX = 254;
    private static final int PHONE_MAX = 40;
    private static final String LANGUAGE_UNTOLD = "en";
    private static final Pattern LOCAL_PART = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** @throws InvalidInput with every error */
    static CheckedCustomer of(NewCustomer customer) {
        List<FieldError> errors = new ArrayList<>();
        var name = name(customer.name().strip(), errors);
        var phone = Optional.of(customer.phone().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> e164(text, customer.country()).orElseGet(() -> wrong(errors, "phone", "PHONE_INVALID")));
        var email = Optional.of(customer.email().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> email(text).orElseGet(() -> wrong(errors, "email", "EMAIL_INVALID")));
        if (phone.isEmpty() && email.isEmpty()) wrong(errors, "phone", "CONTACT_REQUIRED");
        var language = customer.language().isBlank()
                ? LANGUAGE_UNTOLD
                : language(customer.language().strip()).orElseGet(() -> wrong(errors, "language", "LANGUAGE_UNKNOWN"));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new CheckedCustomer(name, phone.orElse(""), email.orElse(""), language);
    }

    /** The phone in E.164, read as a number of that country where it isn't international. */
    static Optional<String> e164(String typed, String country) {
        if (typed.length() > PHONE_MAX) return Optional.empty();
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(typed, country.strip().toUpperCase(Locale.ROOT));
            return numbers.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException no) {
            return Optional.empty();
        }
    }

    /** A digest of what is compared: the phone, else the e-mail, and the name without case, width and double blanks. */
    String matchKey() {
        var contact = phone.isEmpty() ? email.toLowerCase(Locale.ROOT) : phone;
        var who = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return Sha256.hex(contact + "\n" + who);
    }

    private static String name(String name, List<FieldError> errors) {
        if (name.isEmpty()) return wrong(errors, "name", "REQUIRED");
        if (name.length() > NAME_MAX) return wrong(errors, "name", "TOO_LONG", NAME_MAX);
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || isHalfACharacter(c)))
            return wrong(errors, "name", "MALFORMED");
        return name;
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static Optional<String> email(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > 64 || typed.length() > EMAIL_MAX) return Optional.empty();
        try {
            var local = typed.substring(0, at);
            var host = IDN.toASCII(typed.substring(at + 1)).toLowerCase(Locale.ROOT);
            return LOCAL_PART.matcher(local).matches() && HOST.matcher(host).matches()
                    ? Optional.of(local + "@" + host).filter(email -> email.length() <= EMAIL_MAX)
                    : Optional.empty();
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    /** The tag in its usual form, if there is such a language. */
    private static Optional<String> language(String tag) {
        var locale = Locale.forLanguageTag(tag.replace('_', '-'));
        var known = !locale.getLanguage().isEmpty()
                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
        return known ? Optional.of(locale.toLanguageTag()).filter(text -> text.length() <= 35) : Optional.empty();
    }

    private static String wrong(List<FieldError> errors, String field, String code, Object... arguments) {
        errors.add(FieldError.of("customer." + field, code, arguments));
        return "";
    }
}
