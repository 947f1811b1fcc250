package org.posthorn.setup;

import java.util.List;
import java.util.stream.Stream;

/** The steps of the guides, in their order. */
public enum Step {
    GOOGLE_PROJECT(Guide.GOOGLE),
    GOOGLE_API(Guide.GOOGLE),
    GOOGLE_SCOPES(Guide.GOOGLE),
    GOOGLE_REDIRECT(Guide.GOOGLE),
    GOOGLE_CLIENT(Guide.GOOGLE),
    GOOGLE_PUSH(Guide.GOOGLE),
    WORKSPACE_DEPLOYMENT(Guide.WORKSPACE),
    WORKSPACE_PROJECT(Guide.WORKSPACE),
    WORKSPACE_KEYS(Guide.WORKSPACE),
    ENTRA_APP(Guide.MICROSOFT),
    ENTRA_REDIRECT(Guide.MICROSOFT),
    ENTRA_SECRET(Guide.MICROSOFT),
    ENTRA_RIGHTS(Guide.MICROSOFT);

    private final Guide guide;

    Step(Guide guide) {
        this.guide = guide;
    }

    public static List<Step> of(Guide guide) {
        return Stream.of(values()).filter(step -> step.guide == guide).toList();
    }
}
