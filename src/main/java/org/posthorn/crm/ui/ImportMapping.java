package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.posthorn.crm.csv.ContactColumn;
import org.posthorn.crm.csv.Preview;
import org.posthorn.shell.Wording;

/** Shows the first lines of a file and asks what each column holds. */
class ImportMapping extends Div {

    private final List<Select<ContactColumn>> choices = new ArrayList<>();
    private final Paragraph problem = new Paragraph();

    ImportMapping(Preview preview, Consumer<List<ContactColumn>> start) {
        addClassName("records-mapping");
        problem.getElement().setAttribute("role", "alert");
        Button button = new Button(translate("crm.import.start", preview.lines()), click -> start(start));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setEnabled(preview.lines() > 0);
        Div scroller = new Div(table(preview));
        scroller.addClassName("records-scroller");
        add(new Paragraph(translate("crm.import.columns")), scroller, problem, button);
    }

    private NativeTable table(Preview preview) {
        NativeTableRow headings = new NativeTableRow();
        for (int i = 0; i < preview.headings().size(); i++) {
            headings.add(new NativeTableHeaderCell(
                    choice(preview.headings().get(i), preview.columns().get(i))));
        }
        NativeTableBody body = new NativeTableBody();
        for (List<String> row : preview.rows()) {
            NativeTableRow line = new NativeTableRow();
            row.forEach(cell -> line.add(new NativeTableCell(cell)));
            body.add(line);
        }
        return new NativeTable(new NativeTableHeader(headings), body);
    }

    private Select<ContactColumn> choice(String heading, ContactColumn guess) {
        Select<ContactColumn> choice = new Select<>();
        choice.setLabel(heading.isEmpty() ? translate("crm.import.noHeading") : heading);
        choice.setItems(ContactColumn.values());
        choice.setItemLabelGenerator(Wording::of);
        choice.setValue(guess);
        choices.add(choice);
        return choice;
    }

    private void start(Consumer<List<ContactColumn>> start) {
        List<ContactColumn> columns = choices.stream().map(Select::getValue).toList();
        if (columns.contains(ContactColumn.EMAIL)) {
            start.accept(columns);
        } else {
            problem.setText(translate("crm.import.needsEmail"));
        }
    }
}
