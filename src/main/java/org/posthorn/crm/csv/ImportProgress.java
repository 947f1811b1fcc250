package org.posthorn.crm.csv;

/**
 * How far an import has come.
 *
 * @param done lines
 * @param refused lines of which nothing was kept; the report says why
 */
public record ImportProgress(int done, int created, int changed, int refused) {

    static final ImportProgress NONE = new ImportProgress(0, 0, 0, 0);

    ImportProgress oneCreated() {
        return new ImportProgress(done + 1, created + 1, changed, refused);
    }

    ImportProgress oneChanged() {
        return new ImportProgress(done + 1, created, changed + 1, refused);
    }

    ImportProgress oneRefused() {
        return new ImportProgress(done + 1, created, changed, refused + 1);
    }
}
