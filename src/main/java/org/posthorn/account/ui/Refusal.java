package org.posthorn.account.ui;

/** Why signing in through Google or Microsoft led nowhere, in words; chosen by a code, so that a link can't put words here. */
final class Refusal {

    private Refusal() {}

    static String of(String code) {
        return switch (code) {
            case "unknown" ->
                "That worked, but its e-mail address belongs to no user here. Ask a super-admin to add you.";
            case "unverified" -> "That service doesn't vouch for your e-mail address, so it can't sign you in here.";
            default -> "Signing in that way didn't work. Try again, or use your password.";
        };
    }
}
