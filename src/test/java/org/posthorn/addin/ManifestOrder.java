package org.posthorn.addin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Which elements a manifest of a mail add-in holds, in which order: Outlook refuses any other. Written after Microsoft's page on the
 * order of manifest elements (docs/develop/manifest-element-ordering.md); only what ours uses is known, all else is a fault.
 */
final class ManifestOrder {

    /** Of each element its children as a pattern, each child's name with a space behind it. */
    private static final Map<String, String> CHILDREN = Map.ofEntries(
            Map.entry(
                    "OfficeApp",
                    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl"
                            + " SupportUrl (AppDomains )?Hosts Requirements FormSettings Permissions Rule"
                            + " VersionOverrides "),
            Map.entry("Description", "(Override )*"),
            Map.entry("AppDomains", "(AppDomain )+"),
            Map.entry("OfficeApp/Hosts", "Host "),
            Map.entry("OfficeApp/Requirements", "Sets "),
            Map.entry("Sets", "(Set )+"),
            Map.entry("bt:Sets", "(bt:Set )+"),
            Map.entry("FormSettings", "(Form )+"),
            Map.entry("Form", "DesktopSettings "),
            Map.entry("DesktopSettings", "SourceLocation "),
            Map.entry("Rule", "(Rule )*"),
            Map.entry("OfficeApp/VersionOverrides", "VersionOverrides "),
            Map.entry("VersionOverrides/VersionOverrides", "Requirements Hosts Resources (ExtendedPermissions )?"),
            Map.entry("VersionOverrides/Requirements", "bt:Sets "),
            Map.entry("VersionOverrides/Hosts", "Host "),
            Map.entry("Hosts/Host", "(Runtimes DesktopFormFactor )?"),
            Map.entry("Runtimes", "Runtime "),
            Map.entry("Runtime", "(Override )?"),
            Map.entry("DesktopFormFactor", "(SupportsSharedFolders )?FunctionFile (ExtensionPoint )+"),
            Map.entry("ExtensionPoint", "(OfficeTab |LaunchEvents SourceLocation )"),
            Map.entry("OfficeTab", "(Group )+"),
            Map.entry("Group", "Label (Control )+"),
            Map.entry("Control", "Label Supertip Icon Action "),
            Map.entry("Supertip", "Title Description "),
            Map.entry("Icon", "(bt:Image ){3}"),
            Map.entry("Action", "SourceLocation (SupportsPinning )?"),
            Map.entry("LaunchEvents", "(LaunchEvent )+"),
            Map.entry("Resources", "bt:Images bt:Urls bt:ShortStrings bt:LongStrings "),
            Map.entry("bt:Images", "(bt:Image )+"),
            Map.entry("bt:Urls", "(bt:Url )+"),
            Map.entry("bt:ShortStrings", "(bt:String )+"),
            Map.entry("bt:LongStrings", "(bt:String )+"),
            Map.entry("bt:String", "(bt:Override )*"),
            Map.entry("ExtendedPermissions", "(ExtendedPermission )+"));

    private ManifestOrder() {}

    /** A line for each element that holds something else. */
    static List<String> faultsIn(Element element) {
        List<String> faults = new ArrayList<>();
        List<Element> children = children(element);
        String names = children.stream().map(child -> child.getNodeName() + " ").collect(Collectors.joining());
        if (!Pattern.matches(allowedIn(element), names)) {
            faults.add(element.getNodeName() + " holds: " + names);
        }
        children.forEach(child -> faults.addAll(faultsIn(child)));
        return faults;
    }

    private static String allowedIn(Element element) {
        String name = element.getNodeName();
        String within = element.getParentNode().getNodeName() + "/" + name;
        return CHILDREN.getOrDefault(within, CHILDREN.getOrDefault(name, ""));
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child && child.getNodeType() == Node.ELEMENT_NODE) {
                children.add(child);
            }
        }
        return children;
    }
}
