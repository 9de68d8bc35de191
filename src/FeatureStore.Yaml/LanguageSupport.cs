// What the compiler asks for and netstandard2.0 does not have. Internal: it is nobody else's.
#pragma warning disable IDE0130

namespace System
{
    /// <summary>What list patterns count with.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;
}
