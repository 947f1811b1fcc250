package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.posthorn.account.InvalidInput;
import org.posthorn.correspondence.composer.Draft;
import org.posthorn.correspondence.composer.Draft.Enclosure;
import org.posthorn.correspondence.composer.Drafting;
import org.posthorn.shell.ComponentTexts;
import org.posthorn.shell.Sentences;

/** The files that go with a letter. */
class EnclosureField extends Div {

    private final Drafting drafting;
    private final Draft draft;
    private final Runnable keeping;
    private final UnorderedList list = new UnorderedList();
    private final Span problem = new Span();

    /** @param keeping keeps the draft, which a file needs */
    EnclosureField(Drafting drafting, Draft draft, Runnable keeping) {
        this.drafting = drafting;
        this.draft = draft;
        this.keeping = keeping;
        addClassName("letter-files");
        list.addClassName("mail-attachments");
        problem.getElement().setAttribute("role", "alert");
        draft.enclosures().forEach(this::show);
        Upload upload = new Upload(
                UploadHandler.inMemory((file, bytes) -> enclose(file.fileName(), file.contentType(), bytes)));
        ComponentTexts.speak(upload);
        upload.setMaxFileSize((int) Drafting.MOST_ENCLOSED);
        upload.addFileRejectedListener(rejected -> problem.setText(rejected.getErrorMessage()));
        add(list, upload, problem);
    }

    private void enclose(String name, String contentType, byte[] bytes) {
        problem.setText("");
        keeping.run();
        try {
            show(drafting.enclose(
                    draft.id(), SafeFileName.of(name, 0), type(contentType), new ByteArrayInputStream(bytes)));
        } catch (InvalidInput e) {
            problem.setText(Sentences.whole(e.problems().getFirst().message()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String claimed) {
        return claimed.matches("[a-zA-Z0-9.+-]{1,60}/[a-zA-Z0-9.+-]{1,120}") ? claimed : "application/octet-stream";
    }

    private void show(Enclosure file) {
        Button out = new Button(VaadinIcon.CLOSE_SMALL.create());
        out.setAriaLabel(translate("correspondence.files.remove", file.name()));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        Span size = new Span(Texts.size(file.size()));
        size.addClassName("mail-size");
        ListItem item = new ListItem(new Span(file.name()), size, out);
        out.addClickListener(click -> {
            drafting.takeOut(draft.id(), file.id());
            list.remove(item);
        });
        list.add(item);
    }
}
