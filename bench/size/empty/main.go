// Command empty does nothing: what any program weighs.
package main

func main() {}
