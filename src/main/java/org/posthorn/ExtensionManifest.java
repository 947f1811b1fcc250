package org.posthorn;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The manifest of the Gmail extension, from a template that knows no server. */
final class ExtensionManifest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode manifest;

    /** @param template the manifest as it was bundled */
    ExtensionManifest(byte[] template) {
        manifest = (ObjectNode) JSON.readTree(template);
    }

    /**
     * Names the one server that the extension talks to, and the further hosts whose pixels it keeps from loading.
     *
     * @param origins scheme, host and port; the server's first
     */
    ExtensionManifest of(List<String> origins) {
        manifest.put("homepage_url", origins.getFirst());
        ArrayNode hosts = (ArrayNode) manifest.get("host_permissions");
        origins.forEach(origin -> hosts.add(origin + "/*"));
        return this;
    }

    /** With a key of its own the extension has the same id wherever it is loaded from; a store gives its own. */
    ExtensionManifest withoutKey() {
        manifest.remove("key");
        return this;
    }

    String version() {
        return manifest.get("version").asString();
    }

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }
}
