"""Parse, cast and statements → positions: who stands for or against which proposal."""
