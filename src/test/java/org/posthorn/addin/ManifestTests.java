package org.posthorn.addin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTests {

    private static final String SERVER = "https://posthorn.example.test:8443";
    private static final String MANIFEST = OutlookManifest.of(URI.create(SERVER));

    @Test
    @DisplayName("C1 the manifest for a server has no fault that Outlook would stumble over")
    void hasNoFault() {
        assertThat(ManifestFaults.of(MANIFEST, SERVER)).isEmpty();
    }

    @Test
    @DisplayName("C1 a server's add-in stays the same add-in, and another server's is another")
    void idBelongsToTheServer() {
        assertThat(OutlookManifest.of(URI.create(SERVER + "/"))).isEqualTo(MANIFEST);
        assertThat(OutlookManifest.of(URI.create("https://other.example.test")))
                .doesNotContain(idOf(MANIFEST))
                .doesNotContain("posthorn.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://posthorn.example.test",
                "https://posthorn.example.test/below",
                "https://me@posthorn.example.test",
                "https://posthorn.example.test?x",
                "posthorn.example.test"
            })
    void refusesAddressesThatOutlookWould(String address) {
        assertThatThrownBy(() -> OutlookManifest.of(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each is one mistake that somebody may make in the template. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<DefaultLocale>en-US</DefaultLocale>|''",
                "<Permissions>ReadWriteItem|<Permissions>ReadWriteMailbox",
                "MinVersion=\"1.8\"|MinVersion=\"1.13\"",
                "DefaultMinVersion=\"1.8\"|DefaultMinVersion=\"1.5\"",
                "<Version>1.0.0.0<|<Version>1.0<",
                "<SupportUrl DefaultValue=\"https:|<SupportUrl DefaultValue=\"http:",
                "id=\"Pane.Url\" DefaultValue=\"https://posthorn.example.test:8443|id=\"Pane.Url\""
                        + " DefaultValue=\"https://elsewhere.test",
                "<AppDomain>https://posthorn.example.test:8443|<AppDomain>https://posthorn.example.test",
                "resid=\"Read.Tip\"|resid=\"Read.Tipp\"",
                "resid=\"Compose.Tip\"|resid=\"Read.Tip\"",
                "id=\"Icon.32\"|id=\"Icon.16\"",
                "icons/icon-32.png|icons/icon-80.png",
                "icons/icon-128.png|icons/icon-64.png",
                "icons/icon-16.png|icons/icon-17.png",
                "size=\"80\"|size=\"64\"",
                "Type=\"OnMessageSend\"|Type=\"OnMessageSent\"",
                "Type=\"OnMessageFromChanged\"|Type=\"OnMessageSend\"",
                "FunctionName=\"onFrom\"|FunctionName=\"onfrom\"",
                "SendMode=\"PromptUser\"|SendMode=\"Block\"",
                "SendMode=\"PromptUser\"|SendMode=\"Prompt\"",
                "' SendMode=\"PromptUser\"'|''",
                "<SupportsPinning>true|<SupportsPinning>false",
                "<SupportsSharedFolders>true</SupportsSharedFolders>|''",
                "<FunctionFile resid=\"Events.Url\"/>|''",
                "<Runtime resid=\"Events.Url\">|<Runtime resid=\"Pane.Url\">",
                "type=\"javascript\"|type=\"html\"",
                "id=\"posthorn.read.button\"|id=\"posthorn.compose.button\"",
                "<ExtendedPermission>AppendOnSend|<ExtendedPermission>AppendOnsend",
                "Events.Js|An.Identifier.Of.More.Than.32.Letters",
                "<bt:Urls>|<bt:Urls><bt:Url id=\"Spare\" DefaultValue=\"https://posthorn.example.test:8443/\"/>",
                "xsi:type=\"MessageReadCommandSurface\"|xsi:type=\"MessageComposeCommandSurface\"",
                "<Title resid=\"Read.Label\"/>|''",
                "<OfficeTab id=|<OfficeTabs id=",
                "/pane.html\"/>|/panel.html\"/>"
            })
    @DisplayName("C1 a seeded fault is found")
    void findsTheFault(String right, String wrong) {
        String mutant = MANIFEST.replace(right, wrong);

        assertThat(mutant).isNotEqualTo(MANIFEST);
        assertThat(ManifestFaults.of(mutant, SERVER)).isNotEmpty();
    }

    @Test
    @DisplayName("C1 elements in another order are found")
    void findsAnotherOrder() {
        String resources = part(MANIFEST, "<Resources>", "</Resources>");
        String mutant =
                MANIFEST.replace(resources, "").replace("</ExtendedPermissions>", "</ExtendedPermissions>" + resources);

        assertThat(ManifestFaults.of(mutant, SERVER)).isNotEmpty();
    }

    private static String idOf(String manifest) {
        return part(manifest, "<Id>", "</Id>");
    }

    private static String part(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.indexOf(to) + to.length());
    }
}
