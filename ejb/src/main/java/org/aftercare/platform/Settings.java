package org.aftercare.platform;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What an operator decides about one installation, read from system properties ({@code aftercare.db.url}) and, where
 * those are silent, from the environment ({@code AFTERCARE_DB_URL}); {@code config/aftercare.properties} explains each.
 * An empty value counts as none. Needs no container: the runnable jar checks the same values before it starts one.
 *
 * @param dbUrl complete JDBC URL of H2 or PostgreSQL, without a password
 * @param mailFrom an address, or a name with the address in angle brackets
 * @param textUrl the gateway that texts to phones are posted to; empty where none are sent
 * @param textToken what it knows us by
 * @param baseUrl where people reach this installation, without a slash at the end
 * @param referenceData a folder of policies that replaces the built-in ones
 * @param demo whether the demo network and its people are made; never on by itself
 */
public record Settings(
        Path dataFolder,
        String dbUrl,
        String dbUser,
        String dbPassword,
        Optional<String> smtpHost,
        int smtpPort,
        Optional<String> smtpUser,
        Optional<String> smtpPassword,
        String mailFrom,
        Optional<URI> textUrl,
        Optional<String> textToken,
        URI baseUrl,
        Path secretFile,
        Optional<Path> referenceData,
        boolean demo) {

    public static final String DATA = "aftercare.data";
    public static final String DB_URL = "aftercare.db.url";
    public static final String DB_USER = "aftercare.db.user";
    public static final String DB_PASSWORD = "aftercare.db.password";
    public static final String SMTP_HOST = "aftercare.smtp.host";
    public static final String SMTP_PORT = "aftercare.smtp.port";
    public static final String SMTP_USER = "aftercare.smtp.user";
    public static final String SMTP_PASSWORD = "aftercare.smtp.password";
    public static final String SMTP_FROM = "aftercare.smtp.from";
    public static final String TEXT_URL = "aftercare.text.url";
    public static final String TEXT_TOKEN = "aftercare.text.token";
    public static final String BASE_URL = "aftercare.base.url";
    public static final String SECRET_FILE = "aftercare.secret.file";
    public static final String REFERENCE_DATA = "aftercare.reference.data";
    public static final String DEMO = "aftercare.demo";

    private static final Set<String> NAMES = Set.of(
            DATA,
            DB_URL,
            DB_USER,
            DB_PASSWORD,
            SMTP_HOST,
            SMTP_PORT,
            SMTP_USER,
            SMTP_PASSWORD,
            SMTP_FROM,
            TEXT_URL,
            TEXT_TOKEN,
            BASE_URL,
            SECRET_FILE,
            REFERENCE_DATA,
            DEMO);

    private static final int SECRET_BYTES = 32;

    /** What the schema and the queries rely on, and, first, that a confirmed commit survives a killed process. */
    private static final List<String> H2_OPTIONS = List.of(
            "WRITE_DELAY=0",
            "LOCK_TIMEOUT=15000", // a twin with the same idempotency key waits for the first; H2 would wait 2 s
            "DB_CLOSE_ON_EXIT=FALSE",
            "MODE=PostgreSQL",
            "DATABASE_TO_LOWER=TRUE",
            "DEFAULT_NULL_ORDERING=HIGH");

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+|[^<>\\r\\n]*<[^@\\s<>]+@[^@\\s<>]+>");
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)[?&;]password=|//[^/?]*@");

    /** A setting that cannot be right; the message is one line that names the setting and never tells a secret. */
    public static class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Wrong(String property, String why) {
            super(environmentName(property) + " " + why);
        }

        public Wrong(String property, String why, Exception cause) {
            super(environmentName(property) + " " + why, cause);
        }
    }

    /**
     * The settings of this process.
     *
     * @throws Wrong at the first one that cannot be right
     */
    public static Settings current() {
        return of(new Given(Settings::ofProcess));
    }

    /** Whether nobody has set this property for this process. */
    public static boolean isUnset(String property) {
        return ofProcess(property).isEmpty();
    }

    private static Optional<String> ofProcess(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(environmentName(property))))
                .filter(value -> !value.isBlank());
    }

    /**
     * The settings given by property name, each missing one at its default. Touches no file.
     *
     * @throws Wrong at the first one that cannot be right, also a name that is no setting
     */
    public static Settings of(Map<String, String> properties) {
        properties.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findAny()
                .ifPresent(name -> {
                    throw new Wrong(name, "is no setting");
                });
        return of(new Given(name -> Optional.ofNullable(properties.get(name))));
    }

    private static Settings of(Given given) {
        Path data = given.path(DATA).orElse(Path.of("aftercare-data").toAbsolutePath());
        String url = databaseUrl(given, data);
        Optional<String> host = given.text(SMTP_HOST);
        Optional<String> user = given.text(SMTP_USER);
        Optional<String> password = given.text(SMTP_PASSWORD);
        if (host.isEmpty() && user.isPresent()) {
            throw new Wrong(SMTP_USER, "is set, but " + environmentName(SMTP_HOST) + " is not");
        }
        if (user.isPresent() != password.isPresent()) {
            throw new Wrong(SMTP_PASSWORD, "goes with " + environmentName(SMTP_USER) + ": set both or neither");
        }
        Optional<URI> gateway = given.text(TEXT_URL).map(Settings::gateway);
        if (gateway.isEmpty() && given.text(TEXT_TOKEN).isPresent())
            throw new Wrong(TEXT_TOKEN, "is set, but " + environmentName(TEXT_URL) + " is not");
        if (!given.text(TEXT_TOKEN).orElse("").matches("[!-~]*"))
            throw new Wrong(TEXT_TOKEN, "has a sign that no header may carry");
        return new Settings(
                data,
                url,
                databaseUser(given, url),
                given.text(DB_PASSWORD).orElse(""),
                host,
                given.text(SMTP_PORT).map(Settings::port).orElse(25),
                user,
                password,
                given.text(SMTP_FROM).map(Settings::address).orElse("aftercare@localhost"),
                gateway,
                given.text(TEXT_TOKEN),
                baseUrl(given.text(BASE_URL).orElse("http://localhost:8080")),
                given.path(SECRET_FILE).orElse(data.resolve("link-secret")),
                given.path(REFERENCE_DATA),
                given.text(DEMO).map(Settings::trueOrFalse).orElse(false));
    }

    /** The name under which the environment holds a property: {@code aftercare.db.url} is {@code AFTERCARE_DB_URL}. */
    public static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Whether the database is PostgreSQL; it is H2 otherwise. */
    public boolean onPostgres() {
        return dbUrl.startsWith("jdbc:postgresql:");
    }

    /**
     * Makes the data folder and the secret where they are missing.
     *
     * @return these settings
     * @throws Wrong where the disk refuses a folder or file that a setting names
     */
    public Settings prepare() {
        try {
            Files.createDirectories(dataFolder);
        } catch (IOException refused) {
            throw new Wrong(DATA, "is " + dataFolder + ", which cannot be made a folder: " + reason(refused));
        }
        if (!Files.isWritable(dataFolder)) {
            throw new Wrong(DATA, "is " + dataFolder + ", a folder that cannot be written");
        }
        referenceData.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new Wrong(REFERENCE_DATA, "is " + folder + ", which is no folder");
        });
        linkSecret();
        return this;
    }

    /**
     * The key under which the tokens of links are made, at least 32 bytes; made at the first call where there is none.
     * Reads the file each time: a caller that signs often keeps it.
     *
     * @throws Wrong where the file is too short or others may read it
     */
    public byte[] linkSecret() {
        try {
            if (!Files.exists(secretFile, LinkOption.NOFOLLOW_LINKS)) {
                makeSecret();
            }
            if (!Files.isRegularFile(secretFile)) {
                throw new Wrong(SECRET_FILE, "is " + secretFile + ", which is no file");
            }
            if (openToOthers(secretFile)) {
                throw new Wrong(
                        SECRET_FILE, "is " + secretFile + ", a file that others may read or write: chmod 600 it");
            }
            byte[] secret = Files.readAllBytes(secretFile);
            if (secret.length < SECRET_BYTES) {
                throw new Wrong(
                        SECRET_FILE, "is " + secretFile + ", a file too short: " + SECRET_BYTES + " bytes or more");
            }
            return secret;
        } catch (IOException refused) {
            throw new Wrong(
                    SECRET_FILE, "is " + secretFile + ", which cannot be made and read as a file: " + reason(refused));
        }
    }

    /** Written aside, then linked to its name: nobody reads half a secret, and of two nodes the first one's counts. */
    private void makeSecret() throws IOException {
        Path folder = secretFile.toAbsolutePath().getParent();
        if (secretFile.startsWith(dataFolder)) {
            Files.createDirectories(folder);
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        // temporary files are made with mode 0600 where the file system knows modes
        Path aside = Files.createTempFile(folder, "link-secret", ".new");
        try {
            Files.write(aside, secret);
            try (FileChannel file = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.createLink(secretFile, aside);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            // its secret counts, and is read by the caller
        } finally {
            Files.delete(aside);
        }
    }

    private static boolean openToOthers(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        Set<PosixFilePermission> open =
                EnumSet.copyOf(PosixFilePermissions.fromString("rwxrwxrwx")); // then without what the owner may
        open.removeAll(EnumSet.of(OWNER_READ, OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
        open.retainAll(view.readAttributes().permissions());
        return !open.isEmpty();
    }

    private static String databaseUrl(Given given, Path data) {
        String url =
                given.text(DB_URL).orElse("jdbc:h2:file:" + data.resolve("db").resolve("aftercare"));
        if (PASSWORD_IN_URL.matcher(url).find()) {
            throw new Wrong(DB_URL, "carries a password: that belongs in " + environmentName(DB_PASSWORD));
        }
        if (url.startsWith("jdbc:h2:")) {
            return withOptions(url);
        }
        if (url.matches("jdbc:postgresql:.+")) {
            return url;
        }
        throw new Wrong(DB_URL, "begins with neither jdbc:h2: nor jdbc:postgresql:");
    }

    private static String withOptions(String url) {
        StringBuilder complete = new StringBuilder(url);
        for (String option : H2_OPTIONS) {
            String name = ";" + option.substring(0, option.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(name)) {
                complete.append(';').append(option);
            }
        }
        return complete.toString();
    }

    private static String databaseUser(Given given, String url) {
        return given.text(DB_USER).orElseGet(() -> {
            if (url.startsWith("jdbc:h2:")) {
                return "sa";
            }
            throw new Wrong(DB_USER, "is missing: PostgreSQL wants a user");
        });
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new Wrong(SMTP_PORT, "is '" + oneLine(text) + "': a port is a number from 1 to 65535");
    }

    private static String address(String text) {
        if (ADDRESS.matcher(text).matches()) {
            return text;
        }
        throw new Wrong(SMTP_FROM, "is '" + oneLine(text) + "': write name@host, or Name <name@host>");
    }

    private static URI baseUrl(String text) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            if (url.getHost() != null
                    && url.getScheme().matches("https?")
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException noUrl) {
            // told below, in the same words
        }
        throw new Wrong(
                BASE_URL, "is '" + oneLine(text) + "': write the address people use, as in https://care.example.com");
    }

    /** Phone numbers and a token go nowhere in the clear but to this machine. */
    private static URI gateway(String text) {
        try {
            URI url = new URI(text);
            boolean here = "http".equals(url.getScheme()) && isThisMachine(String.valueOf(url.getHost()));
            if (url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null
                    && ("https".equals(url.getScheme()) || here)) return url;
        } catch (URISyntaxException noUrl) {
            // told below, in the same words
        }
        throw new Wrong(TEXT_URL, "is '" + oneLine(text) + "': write an address that begins with https://");
    }

    /** Whether a host is the machine that this runs on. */
    public static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }

    private static boolean trueOrFalse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Wrong(DEMO, "is '" + oneLine(text) + "': write true or false");
        };
    }

    /** What an exception says, in one line. */
    public static String oneLine(Exception told) {
        return oneLine(String.valueOf(told.getMessage()).strip());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String reason(IOException refused) {
        return refused instanceof FileSystemException told && told.getReason() != null
                ? oneLine(told.getReason())
                : refused.getClass().getSimpleName();
    }

    /** Names the installation without its secrets: this ends up in logs. */
    @Override
    public String toString() {
        return "Settings[data " + dataFolder + ", " + (onPostgres() ? "PostgreSQL" : "H2") + ", mail "
                + smtpHost.map(host -> "to " + host + ":" + smtpPort).orElse("kept in the data folder") + ", " + baseUrl
                + ", " + referenceData.map(folder -> "policies of " + folder).orElse("built-in policies")
                + (demo ? ", demo]" : "]");
    }

    /** The texts given, before they mean anything. */
    private record Given(Function<String, Optional<String>> source) {
        Optional<String> text(String name) {
            return source.apply(name).map(String::strip).filter(value -> !value.isEmpty());
        }

        Optional<Path> path(String name) {
            return text(name).map(value -> {
                try {
                    return Path.of(value).toAbsolutePath().normalize();
                } catch (InvalidPathException noPath) {
                    throw new Wrong(name, "is no path");
                }
            });
        }
    }
}
