package org.tideover.inference;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The words in which an ONNX graph is written down; used by the build alone. */
final class Graphs {
  /** Version 11 of the operators: the one that the packaged models are written in. */
  private static final long OPERATORS = 11;

  /** The version of the file format that goes with them. */
  private static final long FORMAT = 6;

  /** Operators beyond the standard that the ONNX runtime brings along. */
  static final String RUNTIMES_OWN = "com.microsoft";

  private Graphs() {}

  /** A step without settings that gives one value. */
  static NodeProto.Builder node(String operator, List<String> inputs, String output) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(inputs)
        .addOutput(output);
  }

  /** A setting of whole numbers. */
  static AttributeProto numbers(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  /** A setting of one whole number. */
  static AttributeProto number(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  /** Numbers that belong to the graph. */
  static TensorProto floats(String name, float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return tensor(name, TensorProto.DataType.FLOAT, bytes.array(), shape);
  }

  /** Small whole numbers, from -128 to 127, that belong to the graph. */
  static TensorProto bytes(String name, byte[] values, long... shape) {
    return tensor(name, TensorProto.DataType.INT8, values, shape);
  }

  /** Small whole numbers, from 0 to 255, that belong to the graph. */
  static TensorProto unsigned(String name, byte[] values, long... shape) {
    return tensor(name, TensorProto.DataType.UINT8, values, shape);
  }

  private static TensorProto tensor(
      String name, TensorProto.DataType type, byte[] raw, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(raw));
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor.build();
  }

  /** What goes in or comes out: numbers in rows. */
  static ValueInfoProto rows(String name) {
    return rows(name, TensorProto.DataType.FLOAT);
  }

  /** Whole numbers in rows. */
  static ValueInfoProto wholeRows(String name) {
    return rows(name, TensorProto.DataType.INT32);
  }

  /** Small whole numbers in rows, from 0 to 255. */
  static ValueInfoProto packedRows(String name) {
    return rows(name, TensorProto.DataType.UINT8);
  }

  private static ValueInfoProto rows(String name, TensorProto.DataType type) {
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type.getNumber())))
        .build();
  }

  /** A graph as a model of its own. */
  static byte[] model(GraphProto graph) {
    return ModelProto.newBuilder()
        .setIrVersion(FORMAT)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(RUNTIMES_OWN).setVersion(1))
        .setGraph(graph)
        .build()
        .toByteArray();
  }
}
