/** Official documents (公文) as .docx in the layout of GB/T 9704-2012, and charts as pictures. Knows nothing of what is written into them. */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"shared"})
@NullMarked
package cn.dingban.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
