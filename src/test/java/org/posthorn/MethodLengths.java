package org.posthorn;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** How long the methods in Java files are, from the first line of the declaration to its closing brace. */
final class MethodLengths {

    /** One method or constructor. */
    record Method(String name, int lines) {}

    private MethodLengths() {}

    static List<Method> of(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Method> methods = new ArrayList<>();
            for (CompilationUnitTree file : task.parse()) {
                new Measuring(file, positions, methods).scan(file, null);
            }
            return methods;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Measuring extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<Method> methods;

        Measuring(CompilationUnitTree file, SourcePositions positions, List<Method> methods) {
            this.file = file;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = file.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(file, method));
                long last = lines.getLineNumber(positions.getEndPosition(file, method));
                methods.add(
                        new Method(Path.of(file.getSourceFile().getName()).getFileName() + "#" + method.getName(), (int)
                                (last - first + 1)));
            }
            return super.visitMethod(method, null);
        }
    }
}
