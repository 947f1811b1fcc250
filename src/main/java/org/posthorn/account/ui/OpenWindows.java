package org.posthorn.account.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.posthorn.account.AccessEnded;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Leads the open windows of a user whose access ended to the sign-in page, where their session ends (A7). */
@Component
class OpenWindows {

    /** Each window is told on a thread of its own, so that a slow one delays nobody. */
    private final Executor later = Executors.newVirtualThreadPerTaskExecutor();

    private final Map<UserId, Set<Runnable>> closings = new ConcurrentHashMap<>();

    /** Watches over the window that shows the component, for as long as it does. */
    void watch(UserId user, com.vaadin.flow.component.Component shown) {
        shown.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Runnable close = ui.accessLater(() -> leave(ui), () -> {});
            closings.computeIfAbsent(user, key -> ConcurrentHashMap.newKeySet()).add(close);
            attached.unregisterListener();
            shown.addDetachListener(detached -> {
                detached.unregisterListener();
                closings.computeIfPresent(user, (key, all) -> {
                    all.remove(close);
                    return all.isEmpty() ? null : all;
                });
            });
        });
    }

    @TransactionalEventListener
    void on(AccessEnded ended) {
        closings.getOrDefault(ended.user(), Set.of()).forEach(later::execute);
    }

    private static void leave(UI ui) {
        // What isn't saved can't be saved any more: asking about it would only keep the page open.
        ui.getPage().executeJs("window.onbeforeunload = null; window.location.assign('login')");
    }
}
