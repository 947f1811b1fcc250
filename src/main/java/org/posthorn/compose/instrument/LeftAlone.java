package org.posthorn.compose.instrument;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Links that must reach the recipient as they were written: unsubscribing, and what a mail merge still has to fill in (T6). */
final class LeftAlone {

    private static final List<String> UNSUBSCRIBING = List.of(
            "unsubscribe",
            "unsub/",
            "opt-out",
            "opt out",
            "optout",
            "opt_out",
            "abmelden",
            "abmeldung",
            "abbestellen",
            "austragen",
            "désabonn",
            "desabonn",
            "désinscri",
            "desinscri",
            "darse de baja",
            "darme de baja",
            "dar de baja",
            "darse-de-baja",
            "cancelar suscripci",
            "cancelar la suscripci",
            "cancelar a subscri",
            "cancelar inscri",
            "descadastr",
            "annulla iscrizione",
            "annulla l'iscrizione",
            "disiscri",
            "cancella iscrizione",
            "uitschrijven",
            "afmelden",
            "avregistrera",
            "avprenumerera",
            "afmeld",
            "avmeld",
            "peruuta tilaus",
            "wypisz",
            "anulować subskrypcj",
            "odhlásit",
            "leiratkoz",
            "dezabon",
            "abonelikten",
            "отпис",
            "відпис",
            "配信停止",
            "配信解除",
            "購読解除",
            "購読停止",
            "登録解除",
            "退订",
            "退訂",
            "取消订阅",
            "取消訂閱",
            "수신거부",
            "수신 거부",
            "구독 취소");

    private static final Map<Character, List<String>> BY_FIRST_LETTER =
            UNSUBSCRIBING.stream().collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));

    /** {@code %NAME%}; whether it is percent-encoding instead is looked at afterwards. */
    private static final Pattern PERCENT_NAME = Pattern.compile("%([A-Za-z_][A-Za-z0-9_.-]*+)(?=%)");

    private static final Pattern ENCODED_BRACES = Pattern.compile("%7B%7B", Pattern.CASE_INSENSITIVE);

    private LeftAlone() {}

    /** Whether these words, or this URL, offer to end a subscription. */
    static boolean unsubscribes(String words) {
        String lower = words.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u00A0', ' ');
        for (int i = 0; i < lower.length(); i++) {
            if (startsUnsubscribing(lower, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsUnsubscribing(String lower, int at) {
        for (String phrase : BY_FIRST_LETTER.getOrDefault(lower.charAt(at), List.of())) {
            if (lower.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a template engine still has to fill something into the URL. */
    static boolean hasPlaceholder(String url) {
        return url.contains("{{")
                || url.contains("{%")
                || url.contains("<%")
                || url.contains("*|")
                || url.contains("[[")
                || url.contains("${")
                || (url.indexOf('%') >= 0 && hasPercentPlaceholder(url));
    }

    private static boolean hasPercentPlaceholder(String url) {
        if (ENCODED_BRACES.matcher(url).find()) {
            return true;
        }
        return PERCENT_NAME
                .matcher(url)
                .results()
                .anyMatch(name -> !(isEncodedByte(url, name.start()) && isEncodedByte(url, name.end())));
    }

    private static boolean isEncodedByte(String url, int percent) {
        return percent + 2 < url.length() && isHex(url.charAt(percent + 1)) && isHex(url.charAt(percent + 2));
    }

    private static boolean isHex(char character) {
        return character < 0x80 && Character.digit(character, 16) >= 0;
    }
}
