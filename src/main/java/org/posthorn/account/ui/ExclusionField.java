package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.account.SignedIn;

/** A user's own list of addresses and domains, one on each line, with what is wrong with which line. */
class ExclusionField extends Div {

    private static final Pattern LINE = Pattern.compile(".*\\[(\\d+)]");
    private static final int MOST_SHOWN = 20;

    private final Exclusion exclusion;
    private final ExclusionLists lists;
    private final Runnable saved;
    private final SignedIn user = SignedIn.required();
    private final TextArea lines = new TextArea();
    private final UnorderedList problems = new UnorderedList();
    private final Button save = new Button(translate("account.preferences.save"), click -> save());

    ExclusionField(String label, Exclusion exclusion, ExclusionLists lists, Runnable saved) {
        this.exclusion = exclusion;
        this.lists = lists;
        this.saved = saved;
        lines.setLabel(label);
        lines.setHelperText(translate("account.preferences.list.help"));
        lines.setWidthFull();
        lines.setMinRows(3);
        lines.setMaxRows(12);
        lines.setManualValidation(true);
        lines.setValueChangeMode(ValueChangeMode.EAGER);
        lines.addValueChangeListener(change -> save.setEnabled(change.isFromClient() || save.isEnabled()));
        problems.addClassName("preferences-problems");
        problems.getElement().setAttribute("role", "alert");
        addClassName("preferences-list");
        add(lines, problems, save);
        show();
        addAccountsList();
    }

    private void show() {
        lines.setValue(String.join("\n", lists.of(exclusion, user.accountId(), user.userId())));
        lines.setInvalid(false);
        problems.removeAll();
        save.setEnabled(false);
    }

    private void addAccountsList() {
        List<String> all = lists.ofAccount(exclusion, user.accountId());
        if (!all.isEmpty()) {
            String shown = String.join(", ", all.stream().limit(MOST_SHOWN).toList());
            Paragraph paragraph = new Paragraph(
                    translate("account.preferences.list.account", shown, Math.max(0, all.size() - MOST_SHOWN)));
            paragraph.addClassName("quiet");
            add(paragraph);
        }
    }

    private void save() {
        List<Integer> numbers = new ArrayList<>();
        List<String> written = new ArrayList<>();
        List<String> all = lines.getValue().lines().map(String::strip).toList();
        for (int number = 0; number < all.size(); number++) {
            if (!all.get(number).isEmpty()) {
                numbers.add(number);
                written.add(all.get(number));
            }
        }
        try {
            lists.change(exclusion, user.accountId(), user.userId(), written);
            show();
            saved.run();
        } catch (InvalidInput e) {
            refuse(e.problems().stream()
                    .map(problem -> sentence(problem, numbers, written))
                    .toList());
        }
    }

    private void refuse(List<String> sentences) {
        lines.setInvalid(true);
        problems.removeAll();
        sentences.stream().limit(MOST_SHOWN).map(ListItem::new).forEach(problems::add);
        lines.focus();
    }

    /** Blank lines are not kept, but they count for whoever looks for a line. */
    private static String sentence(FieldProblem problem, List<Integer> numbers, List<String> written) {
        Matcher line = LINE.matcher(problem.field());
        if (!line.matches()) {
            return translate("account.preferences.list.long");
        }
        int index = Integer.parseInt(line.group(1));
        return translate("account.preferences.list.line", numbers.get(index) + 1, written.get(index));
    }
}
