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
                : Checked.notHttps(Step.WORKSPACE_DEPLOYMENT, urls);
    }

    private Checked project() {
        if (workspace.projectNumber().isEmpty()) {
            return Checked.missing(Step.WORKSPACE_PROJECT, "POSTHORN_WORKSPACE_PROJECT_NUMBER");
        }
        if (!workspace.projectNumber().matches("\\d{6,20}")) {
            return Checked.malformed(Step.WORKSPACE_PROJECT, "POSTHORN_WORKSPACE_PROJECT_NUMBER");
        }
        if (workspace.clientId().isEmpty()) {
            return Checked.missing(Step.WORKSPACE_PROJECT, "POSTHORN_WORKSPACE_CLIENT_ID");
        }
        // Google puts the project's number before the ids of its clients.
        return workspace.clientId().startsWith(workspace.projectNumber() + "-")
                ? Checked.of(Step.WORKSPACE_PROJECT, Finding.WORKS)
                : Checked.malformed(Step.WORKSPACE_PROJECT, "POSTHORN_WORKSPACE_CLIENT_ID");
    }

    private Checked keys() {
        try {
            Reply reply = providers.get(workspace.keysUrl().toString());
            return reply.body().path("keys").isArray()
                    ? Checked.of(Step.WORKSPACE_KEYS, Finding.WORKS)
                    : Checked.odd(Step.WORKSPACE_KEYS, reply, "");
        } catch (IOException e) {
            return Checked.unreachable(Step.WORKSPACE_KEYS, workspace.keysUrl());
        }
    }
}
