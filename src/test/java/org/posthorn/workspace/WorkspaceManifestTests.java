package org.posthorn.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.apps.script.type.HttpAuthorizationHeader;
import com.google.apps.script.type.gmail.ComposeTrigger.DraftAccess;
import com.google.cloud.gsuiteaddons.v1.Deployment;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.SourceFiles;
import org.posthorn.workspace.google.AddOnScopes;
import org.springframework.web.bind.annotation.PostMapping;

/** The add-on's deployment, read as strictly as Google reads it: by the parser of its own protocol buffers. */
class WorkspaceManifestTests {

    private static final String SERVER = "https://posthorn.acme.test";
    private static final Pattern URL = Pattern.compile("\"(https?://[^\"]*)\"");

    @Test
    @DisplayName("C3 Google's own parser reads the deployment, and finds the routes that it shall call")
    void isWhatGoogleTakes() throws InvalidProtocolBufferException {
        Deployment deployment = parsed(WorkspaceManifest.of(SERVER));

        var common = deployment.getAddOns().getCommon();
        var gmail = deployment.getAddOns().getGmail();
        assertThat(common.getHomepageTrigger().getRunFunction()).isEqualTo(SERVER + "/gw/home");
        assertThat(common.getUseLocaleFromApp()).isTrue();
        assertThat(gmail.getContextualTriggers(0).getOnTriggerFunction()).isEqualTo(SERVER + "/gw/open");
        assertThat(gmail.getContextualTriggers(0).hasUnconditional()).isTrue();
        assertThat(gmail.getComposeTrigger().getActionsList())
                .singleElement()
                .satisfies(action -> assertThat(action.getRunFunction()).isEqualTo(SERVER + "/gw/compose"));
        assertThat(gmail.getComposeTrigger().getDraftAccess()).isEqualTo(DraftAccess.METADATA);
        assertThat(deployment.getAddOns().getHttpOptions().getAuthorizationHeader())
                .isEqualTo(HttpAuthorizationHeader.SYSTEM_ID_TOKEN);
    }

    @Test
    @DisplayName("C3 the add-on asks for no right that it does not use")
    void asksForNoMoreThanItUses() throws InvalidProtocolBufferException {
        assertThat(parsed(WorkspaceManifest.of(SERVER)).getOauthScopesList())
                .containsExactlyInAnyOrder(
                        AddOnScopes.RUN, AddOnScopes.ADDRESS, AddOnScopes.DRAFT, AddOnScopes.HEADERS);
    }

    @Test
    void everyUrlOnTheServerIsARouteOrAFile() {
        List<String> routes = Arrays.stream(AddOnController.class.getDeclaredMethods())
                .flatMap(WorkspaceManifestTests::paths)
                .map(path -> SERVER + "/gw" + path)
                .toList();

        assertThat(urls().filter(url -> !url.startsWith("https://www.googleapis.com/auth/")))
                .hasSizeGreaterThan(4)
                .allSatisfy(url -> assertThat(routes.contains(url) || url.equals(SERVER + "/") || isFile(url))
                        .as(url)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "runFunction": | "onRunFunction":
        "actions": [ | "selectActions": [
        "METADATA" | "META"
        "unconditional": {}, | "unconditional": true,
        "oauthScopes": [ | "scopes": [
        "useLocaleFromApp": true | "useLocaleFromApp": "yes"
        """)
    void aMistakeInItWouldBeSeen(String right, String wrong) {
        String manifest = WorkspaceManifest.of(SERVER);
        assertThat(manifest).contains(right);

        assertThatThrownBy(() -> parsed(manifest.replace(right, wrong)))
                .isInstanceOf(InvalidProtocolBufferException.class);
    }

    private static Deployment parsed(String json) throws InvalidProtocolBufferException {
        Deployment.Builder deployment = Deployment.newBuilder();
        JsonFormat.parser().merge(json, deployment);
        return deployment.build();
    }

    private static Stream<String> urls() {
        return URL.matcher(WorkspaceManifest.of(SERVER)).results().map((MatchResult found) -> found.group(1));
    }

    private static Stream<String> paths(Method method) {
        PostMapping route = method.getAnnotation(PostMapping.class);
        return route == null ? Stream.of() : Stream.of(route.value());
    }

    private static boolean isFile(String url) {
        Path files = SourceFiles.MAIN.resolve("../resources/META-INF/resources");
        return files.resolve(url.substring(SERVER.length() + 1)).toFile().isFile();
    }
}
