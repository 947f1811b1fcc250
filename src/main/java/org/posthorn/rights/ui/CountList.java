package org.posthorn.rights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Predicate;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.shell.Wording;

/** How much of each kind, in words. */
final class CountList {

    private CountList() {}

    static Component of(Counts counts, Predicate<DataKind> which) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rights-counts");
        counts.byKind().forEach((kind, count) -> {
            if (which.test(kind)) {
                list.add(new ListItem(Wording.of(kind, "count", count)));
            }
        });
        return list.getComponentCount() == 0 ? new Paragraph(translate("rights.nothing")) : list;
    }
}
