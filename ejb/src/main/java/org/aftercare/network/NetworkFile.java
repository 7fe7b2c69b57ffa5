package org.aftercare.network;

/** A file of stores or lanes as somebody sent it. */
record NetworkFile(Kind kind, String content) {
    enum Kind {
        STORES("stores.csv"),
        LANES("lanes.csv");

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }
    }
}
