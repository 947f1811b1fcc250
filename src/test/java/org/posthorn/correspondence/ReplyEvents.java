package org.posthorn.correspondence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Hears which replies were told of. */
final class ReplyEvents implements ApplicationListener<PayloadApplicationEvent<ReplyLogged>>, AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final List<ReplyLogged> heard = new CopyOnWriteArrayList<>();

    ReplyEvents(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener(this);
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<ReplyLogged> event) {
        heard.add(event.getPayload());
    }

    List<ReplyLogged> heard() {
        return heard;
    }

    @Override
    public void close() {
        context.removeApplicationListener(this);
    }
}
