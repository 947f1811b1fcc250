package org.posthorn.sample;

import org.posthorn.account.SignedIn;
import org.posthorn.shell.SampleLoader;
import org.springframework.stereotype.Component;

/** The sample data of the signed-in user. */
@Component
class SampleData implements SampleLoader {

    private final LoadingSamples samples;

    SampleData(LoadingSamples samples) {
        this.samples = samples;
    }

    @Override
    public boolean loaded() {
        return samples.loadedFor(SignedIn.required().userId());
    }

    @Override
    public void load() {
        SignedIn user = SignedIn.required();
        samples.load(user.accountId(), user.userId());
    }

    @Override
    public void remove() {
        samples.remove(SignedIn.required().userId());
    }
}
