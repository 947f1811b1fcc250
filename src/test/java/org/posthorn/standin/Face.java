package org.posthorn.standin;

/** One provider's API before the store. */
interface Face {

    /** Answers, or throws a {@link Refusal}. */
    void answer(Call call);

    /** The JSON of an error in the provider's own shape. */
    Object error(Refusal refusal);
}
