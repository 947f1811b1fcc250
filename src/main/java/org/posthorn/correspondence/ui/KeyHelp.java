package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Arrays;
import org.posthorn.shell.Wording;

/** Tells the keys that work while a mail of the timeline has the focus (R3). */
class KeyHelp extends Details {

    KeyHelp() {
        DescriptionList keys = new DescriptionList();
        Arrays.stream(MailAction.values())
                .forEach(action -> keys.add(
                        new DescriptionList.Term(action.keyName()),
                        new DescriptionList.Description(Wording.of(action))));
        keys.addClassName("timeline-keys");
        setSummaryText(translate("correspondence.keys"));
        add(keys);
        addClassName("timeline-help");
    }
}
