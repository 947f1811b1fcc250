package org.posthorn.setup;

import java.io.IOException;
import java.util.List;
import org.posthorn.setup.AskingProviders.Reply;
import org.posthorn.workspace.WorkspaceSettings;
import org.springframework.stereotype.Component;

/** Finds out how far the Workspace add-on is set up. */
@Component
class WorkspaceCheck {

    private final WorkspaceSettings workspace;
    private final OwnUrls urls;
    private final AskingProviders providers;

    WorkspaceCheck(WorkspaceSettings workspace, OwnUrls urls, AskingProviders providers) {
        this.workspace = workspace;
        this.urls = urls;
        this.providers = providers;
    }

    List<Checked> check() {
        return List.of(deployment(), project(), keys());
    }

    private Checked deployment() {
        return urls.secure()
                ? Checked.of(Step.WORKSPACE_DEPLOYMENT, Finding.UNSEEN)
                : new Checked(Step.WORKSPACE_DEPLOYMENT, Finding.NOT_HTTPS, urls.server());
    }

    private Checked project() {
        if (workspace.projectNumber().isEmpty()) {
            return project(Finding.MISSING, "POSTHORN_WORKSPACE_PROJECT_NUMBER");
        }
        if (!workspace.projectNumber().matches("\\d{6,20}")) {
            return project(Finding.MALFORMED, "POSTHORN_WORKSPACE_PROJECT_NUMBER");
        }
        if (workspace.clientId().isEmpty()) {
            return project(Finding.MISSING, "POSTHORN_WORKSPACE_CLIENT_ID");
        }
        // Google puts the project's number before the ids of its clients.
        return workspace.clientId().startsWith(workspace.projectNumber() + "-")
                ? project(Finding.WORKS, "")
                : project(Finding.MALFORMED, "POSTHORN_WORKSPACE_CLIENT_ID");
    }

    private static Checked project(Finding finding, String detail) {
        return new Checked(Step.WORKSPACE_PROJECT, finding, detail);
    }

    private Checked keys() {
        try {
            Reply reply = providers.get(workspace.keysUrl().toString());
            return reply.body().path("keys").isArray()
                    ? Checked.of(Step.WORKSPACE_KEYS, Finding.WORKS)
                    : GoogleCheck.odd(Step.WORKSPACE_KEYS, reply, "");
        } catch (IOException e) {
            return new Checked(
                    Step.WORKSPACE_KEYS,
                    Finding.UNREACHABLE,
                    String.valueOf(workspace.keysUrl().getHost()));
        }
    }
}
