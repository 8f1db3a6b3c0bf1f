package cn.dingban.organisation;

import org.jspecify.annotations.Nullable;

/** The platform's directory of accounts (通讯录), asked by mobile number. */
public interface PhoneBook {

    /** Asks the platform: not within a transaction. */
    Answer byMobile(String mobile);

    /**
     * What the platform said.
     *
     * @param userId null unless somebody was found
     */
    record Answer(Said said, @Nullable String userId) {

        public static Answer found(String userId) {
            return new Answer(Said.FOUND, userId);
        }

        public static Answer of(Said said) {
            return new Answer(said, null);
        }
    }

    /** Whether somebody has the number. */
    enum Said {
        FOUND,
        /** Nobody of our organisation has it. */
        NOT_FOUND,
        /** Somebody may have it whom the application may not see (可见范围). */
        NOT_VISIBLE,
        /** The application was not given the right to ask. */
        NOT_PERMITTED,
        /** The platform did not answer, or not now. */
        UNREACHABLE
    }
}
