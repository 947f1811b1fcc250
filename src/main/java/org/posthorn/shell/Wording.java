package org.posthorn.shell;

import com.vaadin.flow.i18n.I18NProvider;

/**
 * Constants in the viewer's language. The one place that makes up keys of texts: {@code crm.DealStatus.OPEN} is module, type
 * and constant; a further word tells several texts of a constant apart, as in {@code mailroom.HoldReason.TOO_BIG.advice}.
 */
public final class Wording {

    private Wording() {}

    /** What people call it. */
    public static String of(Enum<?> constant) {
        return I18NProvider.translate(key(constant));
    }

    /** One of several texts about it. */
    public static String of(Enum<?> constant, String aspect, Object... arguments) {
        return I18NProvider.translate(key(constant) + "." + aspect, arguments);
    }

    private static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        return type.getPackageName().split("\\.", -1)[2] + "." + type.getSimpleName() + "." + constant.name();
    }
}
