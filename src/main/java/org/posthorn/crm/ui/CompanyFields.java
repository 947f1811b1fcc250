package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.TextField;
import org.posthorn.crm.Company;
import org.posthorn.crm.CompanyForm;

/** The fields of a company. */
class CompanyFields extends RecordFields<Company, CompanyForm> {

    private final TextField name = field("name", new TextField(translate("crm.field.name")));
    private final TextField domain = field("domain", new TextField(translate("crm.field.domain")));
    private final OwnerField owner;

    CompanyFields(RecordActions actions) {
        owner = field("ownerId", new OwnerField(actions.users()));
        domain.setPlaceholder("x.test");
    }

    @Override
    CompanyForm form() {
        return new CompanyForm(text(name), text(domain), owner.id());
    }

    @Override
    void show(Company company) {
        name.setValue(company.displayName());
        domain.setValue(company.domain() == null ? "" : company.domain());
        owner.show(company);
    }
}
