package org.posthorn.shell;

/** The sample data of the signed-in user, which come and go with one click (F8). */
public interface SampleLoader {

    boolean loaded();

    void load();

    void remove();
}
