package org.posthorn;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Tells in one sentence on standard error why the server did not start, where its operator can mend it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartUpProblems implements SpringBootExceptionReporter {

    /** H2: another process has the database file open. */
    private static final int DATABASE_ALREADY_OPEN = 90_020;

    /** SQL states of no connection and of a refused user. */
    private static final String NO_CONNECTION = "08";

    private static final String NOT_ALLOWED = "28";

    @Override
    @SuppressWarnings("SystemOut") // the terminal of the person who starts the server, not its log
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentenceFor(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    /** Empty for what no operator can mend: that keeps its stack trace. */
    static Optional<String> sentenceFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> sentence = sentenceOf(cause);
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sentenceOf(Throwable cause) {
        return switch (cause) {
            case StartUpProblem problem -> Optional.ofNullable(problem.getMessage());
            case PortInUseException taken ->
                Optional.of(
                        "Port " + taken.getPort()
                                + " is taken: end the program that listens there, or choose another by --server.port=… or POSTHORN_PORT.");
            case BindException setting -> Optional.of(ofSetting(setting));
            case FlywayException tables -> ofFlyway(tables);
            case SQLException database -> ofDatabase(database);
            default -> Optional.empty();
        };
    }

    private static String ofSetting(BindException setting) {
        String name = setting.getName().toString();
        String where = setting.getOrigin() == null ? "" : " (" + setting.getOrigin() + ")";
        if (setting.getCause() instanceof BindValidationException invalid) {
            return "The settings under " + name + " can't be used: "
                    + String.join(
                            "; ",
                            invalid.getValidationErrors().getAllErrors().stream()
                                    .map(StartUpProblems::ofField)
                                    .toList())
                    + ".";
        }
        return "The setting " + name + where + " can't be used: " + deepest(setting) + ".";
    }

    private static String ofField(ObjectError error) {
        String field = error instanceof FieldError named ? named.getField() + " " : "";
        return field + error.getDefaultMessage();
    }

    private static Optional<String> ofFlyway(FlywayException tables) {
        if (tables.getCause() != null) {
            return Optional.empty();
        }
        return Optional.of(
                "The database's tables are not as this version of Posthorn left them: start the version that made"
                        + " them, or restore a backup (" + firstLine(tables) + ").");
    }

    private static Optional<String> ofDatabase(SQLException database) {
        String state = String.valueOf(database.getSQLState());
        if (database.getErrorCode() == DATABASE_ALREADY_OPEN) {
            return Optional.of(
                    "The database file is in use by another program: end that one, or choose another data folder"
                            + " by --posthorn.data=… or POSTHORN_DATA.");
        }
        if (state.startsWith(NO_CONNECTION) || state.startsWith(NOT_ALLOWED)) {
            return Optional.of(
                    "The database can't be used (" + firstLine(database)
                            + "): start it, or mend POSTHORN_DATABASE_URL, POSTHORN_DATABASE_USER and POSTHORN_DATABASE_PASSWORD.");
        }
        return Optional.empty();
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return firstLine(cause);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
