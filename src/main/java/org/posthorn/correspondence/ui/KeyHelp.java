package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Arrays;

/** Tells the keys that work while a mail of the timeline has the focus (R3). */
class KeyHelp extends Details {

    KeyHelp() {
        DescriptionList keys = new DescriptionList();
        Arrays.stream(MailAction.values())
                .forEach(action -> keys.add(
                        new DescriptionList.Term(action.keyName()), new DescriptionList.Description(action.label())));
        keys.addClassName("timeline-keys");
        setSummaryText("Keyboard");
        add(keys);
        addClassName("timeline-help");
    }
}
