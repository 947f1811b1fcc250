package org.posthorn.crm.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.TestUsers;
import org.posthorn.crm.Contact;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.RecordFixture;
import org.posthorn.kernel.EmailAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ImportIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ImportingContacts importing;

    @Autowired
    ExportingContacts exporting;

    @TempDir
    Path folder;

    private RecordFixture ours;

    @BeforeEach
    void newAccount() {
        ours = new RecordFixture(context, new TestUsers(context).superAdmin());
    }

    @Test
    @DisplayName("R1 an import previews, makes, fills in, and reports each line that it refuses")
    void importsLineByLine() throws IOException {
        ours.contact("bob@x.test", "Bob", "Ray");
        Path file = file("""
                \uFEFFE-mail;Name;Organisation;Shoe size
                ann@x.test;Ann Lee;Xylo;38
                bob@x.test;;Xylo;44
                nobody;No Address;;
                "cleo@x.test";"Cleo ""C"" Poe";"'=Evil";
                """);

        Preview preview = importing.preview(file);
        assertThat(preview.lines()).isEqualTo(4);
        assertThat(preview.columns())
                .containsExactly(ContactColumn.EMAIL, ContactColumn.NAME, ContactColumn.COMPANY, ContactColumn.IGNORED);

        Path report = folder.resolve("report.csv");
        ImportProgress progress = importing.run(ours.signedIn(), file, preview.columns(), report, sofar -> true);

        assertThat(progress).isEqualTo(new ImportProgress(4, 2, 1, 1));
        assertThat(Files.readAllLines(report))
                .containsExactly(
                        "Line,Reason,E-mail,Name,Organisation,Shoe size",
                        "4,email is not an e-mail address,nobody,No Address,,");
        Contact ann = contact("ann@x.test");
        Contact bob = contact("bob@x.test");
        assertThat(ann.displayName()).isEqualTo("Ann Lee");
        assertThat(bob.displayName()).isEqualTo("Bob Ray");
        assertThat(ann.company()).isNotNull().isEqualTo(bob.company());
        assertThat(contact("cleo@x.test").lastName()).isEqualTo("Poe");
    }

    @Test
    @DisplayName("R1 what is exported can be imported elsewhere and comes out the same")
    void exportsWhatItImports() throws IOException {
        ours.contact("ann@x.test", "=Ann", "Lee, \"Jr\"");
        ours.contact("bob@x.test", "Bob", "");
        String exported = export(ours);
        assertThat(exported).contains("'=Ann").startsWith("E-mail,First name,Last name");

        RecordFixture theirs = new RecordFixture(context, new TestUsers(context).superAdmin());
        Path file = file(exported);
        importing.run(
                theirs.signedIn(), file, importing.preview(file).columns(), folder.resolve("r.csv"), sofar -> true);

        assertThat(export(theirs)).isEqualTo(exported);
    }

    @Test
    @DisplayName("R1 an import stops when it is told to")
    void stops() throws IOException {
        Path file = file("E-mail\na@x.test\nb@x.test\nc@x.test\n");

        ImportProgress progress = importing.run(
                ours.signedIn(),
                file,
                List.of(ContactColumn.EMAIL),
                folder.resolve("r.csv"),
                sofar -> sofar.done() < 2);

        assertThat(progress.created()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoSuchFile() throws IOException {
        Path picture = folder.resolve("picture.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, (byte) 0xFE, 0});
        Path empty = file("");

        assertThatThrownBy(() -> importing.preview(picture)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> importing.preview(empty)).isInstanceOf(UnreadableFile.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "contacts", ".csv"), text);
    }

    private String export(RecordFixture whose) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exporting.write(whose.signedIn().accountId(), "", file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private Contact contact(String address) {
        EmailAddress wanted = new EmailAddress(address);
        return ours.in(() -> ours.bean(FindingRecords.class)
                .contactsOf(List.of(wanted))
                .getOrDefault(wanted, List.of())
                .getFirst());
    }
}
