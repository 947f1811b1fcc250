package org.posthorn.addin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Outlook or its users would stumble over in a manifest. */
final class ManifestFaults {

    private static final Path PAGES = Path.of("target/classes/META-INF/resources");

    private static final Set<String> EVENTS = Set.of(
            "OnNewMessageCompose",
            "OnMessageCompose",
            "OnMessageRecipientsChanged",
            "OnMessageFromChanged",
            "OnMessageSend");

    private static final Map<String, Integer> LONGEST = Map.of("bt:ShortStrings", 125, "bt:LongStrings", 250);
    private static final int LONGEST_ID = 32;

    private final List<String> faults = new ArrayList<>();
    private final Document document;
    private final String origin;

    private ManifestFaults(Document document, String origin) {
        this.document = document;
        this.origin = origin;
    }

    /** A line for each fault of a manifest for the server at that origin. */
    static List<String> of(String manifest, String origin) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)));
            ManifestFaults found = new ManifestFaults(document, origin);
            found.look();
            return found.faults;
        } catch (SAXException e) {
            return List.of("is no XML: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look() throws IOException {
        faults.addAll(ManifestOrder.faultsIn(document.getDocumentElement()));
        head();
        resources();
        urls();
        icons();
        events();
        controls();
    }

    private void head() {
        require(text("Id").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "Id is no GUID");
        require(!text("Id").startsWith("00000000-0000"), "Id is the template's");
        require(text("Version").matches("\\d+\\.\\d+\\.\\d+\\.\\d+"), "Version has not four numbers");
        require(text("Permissions").equals("ReadWriteItem"), "Permissions are not the least that is needed");
        require(text("ExtendedPermission").equals("AppendOnSend"), "AppendOnSend is missing");
        require(all("Set").allMatch(set -> set.getAttribute("MinVersion").equals("1.8")), "the floor is not 1.8");
        require(
                all("bt:Sets")
                        .allMatch(set -> set.getAttribute("DefaultMinVersion").equals("1.8")),
                "the inner floor is not 1.8");
        require(text("SupportsSharedFolders").equals("true"), "shared mailboxes are left out");
        List<String> kinds = all("*").map(element -> element.getAttribute("xsi:type"))
                .filter(type -> !type.isEmpty())
                .toList();
        require(
                kinds.containsAll(List.of(
                        "MailApp",
                        "ItemEdit",
                        "VersionOverridesV1_0",
                        "VersionOverridesV1_1",
                        "MailHost",
                        "MessageComposeCommandSurface",
                        "MessageReadCommandSurface",
                        "LaunchEvent",
                        "ShowTaskpane")),
                "a surface is missing");
    }

    private void resources() {
        Set<String> known = new HashSet<>();
        Stream.of("bt:Image", "bt:Url", "bt:String")
                .flatMap(this::all)
                .map(resource -> resource.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> {
                    require(known.add(id), "two resources are called " + id);
                    require(id.length() <= LONGEST_ID, id + " is too long");
                });
        Set<String> used = new HashSet<>();
        all("*").map(element -> element.getAttribute("resid"))
                .filter(id -> !id.isEmpty())
                .forEach(used::add);
        used.forEach(id -> require(known.contains(id), "there is no resource " + id));
        known.forEach(id -> require(used.contains(id), "nobody uses " + id));
        LONGEST.forEach((list, most) -> all(list)
                .flatMap(strings -> texts(strings).stream())
                .forEach(said -> require(!said.isBlank() && said.length() <= most, "too long or empty: " + said)));
    }

    private static List<String> texts(Element strings) {
        return ManifestOrder.children(strings).stream()
                .flatMap(string -> Stream.concat(
                        Stream.of(string.getAttribute("DefaultValue")),
                        ManifestOrder.children(string).stream().map(other -> other.getAttribute("Value"))))
                .toList();
    }

    private void urls() {
        Stream.concat(
                        all("*").map(element -> element.getAttribute("DefaultValue"))
                                .filter(value -> value.contains("://")),
                        all("AppDomain").map(Element::getTextContent))
                .forEach(url -> {
                    URI uri = URI.create(url);
                    require("https".equals(uri.getScheme()), url + " is not https");
                    require((uri.getScheme() + "://" + uri.getAuthority()).equals(origin), url + " is elsewhere");
                    require(
                            uri.getPath().length() < 2
                                    || Files.exists(PAGES.resolve(uri.getPath().substring(1))),
                            url + " is not there");
                });
        require(
                url("Events.Js").endsWith(".js") && url("Events.Url").endsWith(".html"),
                "page and script are mixed up");
        require(url("Pane.Url").endsWith("pane.html"), "the pane is no page");
    }

    private void icons() throws IOException {
        for (Element image :
                all("bt:Image").filter(image -> image.hasAttribute("size")).toList()) {
            requireSize(url(image.getAttribute("resid")), image.getAttribute("size"));
        }
        require(
                all("Icon")
                        .allMatch(icon -> ManifestOrder.children(icon).stream()
                                .map(image -> image.getAttribute("size"))
                                .toList()
                                .equals(List.of("16", "32", "80"))),
                "a button needs icons of 16, 32 and 80 pixels");
        requireSize(attribute("IconUrl"), "64");
        requireSize(attribute("HighResolutionIconUrl"), "128");
    }

    private void requireSize(String url, String size) throws IOException {
        Path file = url.startsWith("https://")
                ? PAGES.resolve(URI.create(url).getPath().substring(1))
                : PAGES;
        if (!Files.isRegularFile(file)) {
            faults.add("no icon at " + url);
            return;
        }
        var image = ImageIO.read(file.toFile());
        require(
                image.getWidth() == image.getHeight() && size.equals(String.valueOf(image.getWidth())),
                url + " has another size");
    }

    private void events() throws IOException {
        String script = Files.readString(PAGES.resolve("addin/outlook/events.js"));
        List<Element> events = all("LaunchEvent").toList();
        Set<String> types = new HashSet<>();
        for (Element event : events) {
            String type = event.getAttribute("Type");
            require(EVENTS.contains(type), "there is no event " + type);
            require(types.add(type), type + " is handled twice");
            require(
                    script.contains("associate(\"" + event.getAttribute("FunctionName") + "\","),
                    "the script has no " + event.getAttribute("FunctionName"));
            // Anything else would hold mail back while the server is away.
            require(
                    event.getAttribute("SendMode").equals(type.equals("OnMessageSend") ? "PromptUser" : ""),
                    type + " has a wrong SendMode");
        }
        require(types.contains("OnMessageSend"), "sending is not handled");
        require(
                all("FunctionFile").allMatch(file -> file.getAttribute("resid").equals("Events.Url"))
                        && all("Runtime")
                                .allMatch(file -> file.getAttribute("resid").equals("Events.Url")),
                "handlers have another page than their runtime");
        require(
                all("Override")
                        .filter(override -> override.hasAttribute("resid"))
                        .allMatch(override -> override.getAttribute("type").equals("javascript")
                                && override.getAttribute("resid").equals("Events.Js")),
                "Outlook for Windows gets no script");
    }

    private void controls() {
        Set<String> ids = new HashSet<>();
        Stream.of("Group", "Control")
                .flatMap(this::all)
                .map(part -> part.getAttribute("id"))
                .forEach(id -> require(!id.isBlank() && ids.add(id), "two controls are called " + id));
        require(
                all("Action")
                        .allMatch(action -> ManifestOrder.children(action).stream()
                                .anyMatch(part -> part.getNodeName().equals("SupportsPinning")
                                        && part.getTextContent().equals("true"))),
                "a pane can't be pinned");
    }

    private String url(String resource) {
        return Stream.of("bt:Image", "bt:Url")
                .flatMap(this::all)
                .filter(element -> element.getAttribute("id").equals(resource))
                .map(element -> element.getAttribute("DefaultValue"))
                .findFirst()
                .orElse("");
    }

    private String attribute(String name) {
        return all(name)
                .map(element -> element.getAttribute("DefaultValue"))
                .findFirst()
                .orElse("");
    }

    private String text(String name) {
        return all(name).map(Element::getTextContent).findFirst().orElse("");
    }

    private Stream<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements.stream();
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
