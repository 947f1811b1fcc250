package org.posthorn.workspace.google;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Google tells of a user's step in the add-on. Google leaves out what it has not, and may add to it; so everything may be
 * null and unknown keys are passed over.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AddOnEvent(
        @Nullable Surroundings commonEventObject,
        @Nullable Authorization authorizationEventObject,
        @Nullable Mail gmail) {

    /** @param userLocale such as {@code de-DE} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Surroundings(
            @Nullable String userLocale,
            @Nullable Zone timeZone,
            @Nullable Map<String, FormInput> formInputs) {}

    /** @param id such as {@code Europe/Berlin} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Zone(@Nullable String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FormInput(@Nullable StringInputs stringInputs) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StringInputs(@Nullable List<String> value) {}

    /**
     * @param systemIdToken proves that Google's servers call
     * @param userIdToken proves who the user is
     * @param userOAuthToken opens what the user allowed the add-on
     * @param authorizedScopes what that is
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Authorization(
            @Nullable String systemIdToken,
            @Nullable String userIdToken,
            @Nullable String userOAuthToken,
            @Nullable List<String> authorizedScopes) {

        private static final Authorization NONE = new Authorization(null, null, null, null);

        /** Keeps the tokens out of logs. */
        @Override
        public String toString() {
            return "Authorization[" + authorizedScopes + "]";
        }
    }

    /**
     * The open mail, or the draft.
     *
     * @param accessToken opens this one mail, together with the user's token
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mail(
            @Nullable String messageId,
            @Nullable String accessToken,
            @Nullable List<String> toRecipients,
            @Nullable List<String> ccRecipients,
            @Nullable List<String> bccRecipients) {

        private static final Mail NONE = new Mail(null, null, null, null, null);

        public List<String> to() {
            return requireNonNullElse(toRecipients, List.of());
        }

        public List<String> cc() {
            return requireNonNullElse(ccRecipients, List.of());
        }

        public List<String> bcc() {
            return requireNonNullElse(bccRecipients, List.of());
        }

        /** Keeps the token and the people out of logs. */
        @Override
        public String toString() {
            return "Mail[]";
        }
    }

    public Authorization authorization() {
        return requireNonNullElse(authorizationEventObject, Authorization.NONE);
    }

    public Mail mail() {
        return requireNonNullElse(gmail, Mail.NONE);
    }

    /** What the user's Gmail speaks; English where Google does not say. */
    public Locale language() {
        String tag = commonEventObject == null ? null : commonEventObject.userLocale();
        return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag.replace('_', '-'));
    }

    /** Where the user is; UTC where Google does not say. */
    public ZoneId zone() {
        Zone zone = commonEventObject == null ? null : commonEventObject.timeZone();
        String id = zone == null ? null : zone.id();
        return id == null || !ZoneId.getAvailableZoneIds().contains(id) ? ZoneOffset.UTC : ZoneId.of(id);
    }

    /** What is ticked or on under this name. */
    public List<String> inputs(String name) {
        FormInput input = form().get(name);
        StringInputs strings = input == null ? null : input.stringInputs();
        return strings == null ? List.of() : requireNonNullElse(strings.value(), List.of());
    }

    private Map<String, FormInput> form() {
        Map<String, FormInput> inputs = commonEventObject == null ? null : commonEventObject.formInputs();
        return inputs == null ? Map.of() : inputs;
    }

    public boolean on(String name) {
        return !inputs(name).isEmpty();
    }

    /** Whether the user let the add-on have this; not for Google's old way, which says nothing and gives all. */
    public boolean lacks(String scope) {
        List<String> scopes = authorization().authorizedScopes();
        return scopes != null && !scopes.contains(scope);
    }
}
