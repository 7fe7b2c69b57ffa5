package org.aftercare.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The database that the settings name, for the container to pool under {@code java:app/jdbc/aftercare}. Choosing the
 * driver here, and not by an expression in the annotation, needs no property beside the operator's own, in the jar and
 * on a server alike.
 */
public class DataSourceHere implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
        Settings settings = settings();
        return connect(settings, settings.dbUser(), settings.dbPassword());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connect(settings(), user, password);
    }

    private static Settings settings() throws SQLException {
        try {
            return Settings.current();
        } catch (Settings.Wrong wrong) {
            throw refused(wrong);
        }
    }

    private static Connection connect(Settings settings, String user, String password) throws SQLException {
        Driver driver = settings.onPostgres() ? new org.postgresql.Driver() : new org.h2.Driver();
        Properties who = new Properties();
        who.setProperty("user", user);
        who.setProperty("password", password);
        try {
            if (!driver.acceptsURL(settings.dbUrl())) {
                throw new SQLException("the driver cannot read this URL");
            }
            return driver.connect(settings.dbUrl(), who);
        } catch (SQLException refused) {
            throw refused(new Settings.Wrong(
                    Settings.DB_URL, "leads to no database that lets us in: " + Settings.oneLine(refused), refused));
        }
    }

    /** Keeps the line whole on its way through the pool: persistence, which starts before all of ours, asks first. */
    private static SQLException refused(Settings.Wrong wrong) {
        System.setProperty(Schema.REFUSAL, wrong.getMessage());
        return new SQLException(wrong.getMessage(), wrong);
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("logs go to the logger");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("a time-out belongs into the URL");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("each driver has its own");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
