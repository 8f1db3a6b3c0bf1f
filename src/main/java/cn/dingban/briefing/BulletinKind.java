package cn.dingban.briefing;

/** Which bulletin it is. */
public enum BulletinKind {
    /** The city's monthly one (全市通报). */
    CITY,
    /** A county's, beside it (县市区通报). */
    COUNTY,
    /** On what is being planned and prepared (谋划前期通报). */
    PLANNING
}
